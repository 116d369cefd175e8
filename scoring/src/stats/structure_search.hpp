// The top of the structure factor's highest peak: what a hidden grid or rows cannot avoid, wherever
// their waves lie.
#pragma once

#include <vector>

#include <scoring/geometry.hpp>

namespace scoring {

// The greatest S(k) = |sum_j exp(-i k . x_j)|^2 / n for |k| of 0.70 to 1.24 times 2 pi / pitch. Looked
// for on a square lattice of wave vectors 0.03 x 2 pi / pitch apart, then four times as closely around
// the three highest, half a step to each side. About 10 for 500 points without order, n for a perfect
// lattice of that pitch. The places should be no longer than 30 pitches, as a peak is as narrow as
// pitch / length. Dimensionless. Needs a place and pitch > 0 mm.
[[nodiscard]] double structureTop(const std::vector<Point>& places, double pitch);

}  // namespace scoring
