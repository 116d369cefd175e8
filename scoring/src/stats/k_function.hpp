// Ripley's K: how many further dots lie within a distance of a dot.
#pragma once

#include <vector>

#include "stats/curve.hpp"
#include "stats/edge_weights.hpp"

namespace scoring {

// K(r) in mm2 at radii in mm (ascending, >= 0); pi r^2 for randomness. Ripley 1976, 1977.
//   |W| / (N (N-1)) sum over i != j of e_ij [d_ij <= r], a pair at exactly r counted.
// Undefined for fewer than two places; isotropic where the window is no rectangle. Meant for r
// up to a quarter of the window's shorter side; weights are cut as EdgeWeights says.
[[nodiscard]] Curve kFunction(const std::vector<Point>& places, const Window& window,
                              const std::vector<double>& radii, PairCorrection correction);

// The border method (reduced sample): only dots at least r from the window's edge (b_i >= r)
// look around,  |W|/N sum over i, j of [d_ij <= r <= b_i] / #{b_i >= r}. Any polygon; undefined
// too at radii with no such dot.
[[nodiscard]] Curve kFunctionBorder(const std::vector<Point>& places, const Window& window,
                                    const std::vector<double>& radii);

// Besag's L(r) = sqrt(K(r)/pi), r for randomness; in the unit of the radii.
[[nodiscard]] Curve lFunction(Curve kCurve);

}  // namespace scoring
