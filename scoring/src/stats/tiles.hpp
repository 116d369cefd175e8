// Parts of a pattern small enough for one pitch: where a structure factor means something.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/geometry.hpp>

namespace scoring {

// Splits places into tiles of at least `fewest` for structureTop: halved while a tile is
// longer than about 20 pitches or its pitch varies by more than 10 % either way. `pitches` in mm,
// one a place. Indices of places. Empty when there are fewer places than that.
[[nodiscard]] std::vector<std::vector<std::size_t>> tiles(const std::vector<Point>& places,
                                                          const std::vector<double>& pitches,
                                                          std::size_t fewest);

}  // namespace scoring
