// J: does the emptiness around a dot differ from that around anywhere?
#pragma once

#include <vector>

#include "stats/distance_distribution.hpp"

namespace scoring {

// J(r) = (1 - G(r)) / (1 - F(r)) at radii in mm (ascending, >= 0); dimensionless. 1 random,
// > 1 regular, < 1 clumped. Both with the same correction; `step` in mm as for fFunction.
// Undefined where G or F is, and beyond F = 0.9, where what is left of 1 - F is mostly chance.
// van Lieshout and Baddeley 1996.
[[nodiscard]] Curve jFunction(const std::vector<Point>& places, const Window& window, double step,
                              const std::vector<double>& radii, DistanceCorrection correction);

}  // namespace scoring
