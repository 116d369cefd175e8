// The structure factor's highest peak: what a hidden grid or rows cannot avoid.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/geometry.hpp>

namespace scoring {

// Max over 48 directions in [0, pi) and 10 radii |k| = 2 pi (0.70, 0.76 ... 1.24) of
// S(k) = |sum_j exp(-i k . x_j / pitch)|^2 / n. About 1 times a logarithm for points without
// order, n for a perfect lattice of that pitch. Dimensionless. Needs a place and pitch > 0 mm.
[[nodiscard]] double structurePeak(const std::vector<Point>& places, double pitch);

// Splits places into tiles of at least `fewest` for structurePeak: halved while a tile is
// longer than about 20 pitches or its pitch varies by more than 10 % either way. Empty when
// there are fewer places than that.
[[nodiscard]] std::vector<std::vector<std::size_t>> tiles(const std::vector<Point>& places,
                                                          const std::vector<double>& pitches,
                                                          std::size_t fewest);

}  // namespace scoring
