// G: the distribution of the distance from a dot to its nearest neighbour.
#pragma once

#include <vector>

#include "stats/distance_distribution.hpp"
#include "stats/neighbour_grid.hpp"

namespace scoring {

// G(r) at radii in mm (ascending, >= 0), a share 0..1. Randomness: 1 - exp(-lambda pi r^2).
// Undefined for fewer than two places, and as distanceDistribution. Places lie in the window.
// Diggle 1979; corrections as DistanceCorrection.
[[nodiscard]] Curve gFunction(const std::vector<Point>& places, const Window& window,
                              const std::vector<double>& radii, DistanceCorrection correction);

// What G is estimated from: per place the distances to its nearest neighbour and to the edge.
[[nodiscard]] std::vector<CutDistance> neighbourDistances(const std::vector<Point>& places,
                                                          const Window& window,
                                                          const std::vector<Neighbour>& nearest);

}  // namespace scoring
