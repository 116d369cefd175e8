// The gaps between dots: circles through three neighbouring dots with no dot inside.
#pragma once

#include <vector>

#include "stats/empty_circle.hpp"

namespace scoring {

// The circumcircles of the Delaunay triangles whose centre lies in the window, largest first
// (equals by centre, x before y); radii in mm. Four dots on one circle may give it once or
// twice. Empty for fewer than three places. `cells` are voronoiCells(places, window).
[[nodiscard]] std::vector<EmptyCircle> delaunayGaps(const VoronoiCells& cells,
                                                    const std::vector<Point>& places, const Window& window);

}  // namespace scoring
