// The pair correlation: how much more often than by chance dots lie at a distance.
#pragma once

#include <vector>

#include "stats/curve.hpp"
#include "stats/edge_weights.hpp"

namespace scoring {

// Half the width of the kernel as Stoyan and Stoyan (1994) advise: 0.15/sqrt(N/|W|) mm. Needs
// a place.
[[nodiscard]] double stoyanHalfWidth(std::size_t places, const Window& window);

// g(r) = |W| / (2 pi r N (N-1)) sum over i != j of e_ij k(r - d_ij), Epanechnikov's kernel with
// `halfWidth` > 0 mm; dimensionless, 1 for randomness. Radii in mm (ascending, >= 0). Biased
// downwards at r below the half width (no reflection at 0). Undefined at r = 0, for fewer than
// two places, and isotropic where the window is no rectangle. Stoyan and Stoyan 1994.
[[nodiscard]] Curve pairCorrelation(const std::vector<Point>& places, const Window& window,
                                    const std::vector<double>& radii, double halfWidth,
                                    PairCorrection correction);

// The same in local pitches: g(u) = 1/(2 pi u N) sum of e_ij k(u - u_ij), u_ij as for kScaled,
// `halfWidth` in pitches (0.15 is Stoyan's), radii in pitches.
[[nodiscard]] Curve pairCorrelationScaled(const std::vector<Point>& places,
                                          const std::vector<double>& pitches, const Window& window,
                                          const std::vector<double>& radii, double halfWidth,
                                          PairCorrection correction);

}  // namespace scoring
