// Lines of equal heat over a fault map.
#pragma once

#include <utility>
#include <vector>

#include "review/heat_map.hpp"

namespace ui {

// Pieces of the line where the heat between the cells' middles is `level`, in mm (marching squares; linear
// between two middles). Squares with a corner outside the patch have none.
[[nodiscard]] std::vector<std::pair<scoring::Point, scoring::Point>> contourOf(const review::HeatMap& map,
                                                                               double level);

// Round levels for about three lines below `most`: 1, 2 or 5 times a power of ten apart, one fault a cm2 at
// least: less is no more than skilled hands leave.
[[nodiscard]] std::vector<double> contourLevels(double most);

}  // namespace ui
