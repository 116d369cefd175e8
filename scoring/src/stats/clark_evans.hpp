// Clark and Evans' aggregation index: are dots nearer to each other than chance has them?
#pragma once

#include <vector>

#include <scoring/measured.hpp>

#include "stats/window.hpp"

namespace scoring {

// Mean distance to the nearest neighbour over its expectation for complete spatial randomness;
// dimensionless, not rounded. 1 random, < 1 clumped, 2.1491 the hexagonal lattice.
// Undefined for fewer than two places.
struct ClarkEvans {
    // dbar / (0.5 sqrt(A/N)). Clark and Evans 1954. No edge correction: too high at edges.
    Measured naive;
    // dbar / (0.5 sqrt(A/N) + (0.0514 + 0.0412/sqrt N) P/N). Donnelly 1978. Undefined where the
    // window is no rectangle, for which alone it was fitted.
    Measured donnelly;
    // The mean of the Kaplan-Meier estimate of G over 0.5 sqrt(A/N). Undefined too when every
    // dot is nearer to the edge than to its neighbour.
    Measured cdf;
};

// All places lie in the window (mm).
[[nodiscard]] ClarkEvans clarkEvans(const std::vector<Point>& places, const Window& window);

}  // namespace scoring
