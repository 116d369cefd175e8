// K of a pattern whose density changes from place to place, in local pitches.
#pragma once

#include <vector>

#include "stats/curve.hpp"
#include "stats/edge_weights.hpp"

namespace scoring {

// K_scaled(r) = 1/N sum over i != j of e_ij [u_ij <= r], u_ij = d_ij (1/s_i + 1/s_j)/2: mm over
// the harmonic mean of the target's pitches at both dots. Hahn, Jensen, van Lieshout and
// Nielsen 2003, with the target's intensity, never one estimated from the dots (it would hide
// gaps and clumps). Radii in pitches (ascending, >= 0), K dimensionless; pi r^2 for randomness
// at the target's intensity. `pitches` in mm, > 0, one a place. Undefined as kFunction.
[[nodiscard]] Curve kScaled(const std::vector<Point>& places, const std::vector<double>& pitches,
                            const Window& window, const std::vector<double>& radii,
                            PairCorrection correction);

// The border method: dots with b_i / s_i >= r look around; the mean number of dots they find.
[[nodiscard]] Curve kScaledBorder(const std::vector<Point>& places, const std::vector<double>& pitches,
                                  const Window& window, const std::vector<double>& radii);

}  // namespace scoring
