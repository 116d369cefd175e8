// The structure factor's highest peak among 480 wave vectors: a figure for comparing patterns. The gate
// looks more closely (structure_search.hpp).
#pragma once

#include <vector>

#include <scoring/geometry.hpp>

namespace scoring {

// Max over 48 directions in [0, pi) and 10 radii |k| = 2 pi (0.70, 0.76 ... 1.24) of
// S(k) = |sum_j exp(-i k . x_j / pitch)|^2 / n. About 1 times a logarithm for points without
// order, n for a perfect lattice of that pitch. Dimensionless. Needs a place and pitch > 0 mm.
[[nodiscard]] double structurePeak(const std::vector<Point>& places, double pitch);

}  // namespace scoring
