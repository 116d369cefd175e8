// F: the distribution of the distance from anywhere in the window to the nearest dot.
#pragma once

#include <vector>

#include "stats/distance_distribution.hpp"

namespace scoring {

// F(r) at radii in mm (ascending, >= 0), a share 0..1, from sites at the middles of a square
// grid of side `step` mm that starts at the window's lower left; sites outside the window are
// left out. Randomness: 1 - exp(-lambda pi r^2). The empty-space function; Diggle 1979.
// Undefined without places or when no site is in the window, and as distanceDistribution.
[[nodiscard]] Curve fFunction(const std::vector<Point>& places, const Window& window, double step,
                              const std::vector<double>& radii, DistanceCorrection correction);

}  // namespace scoring
