#include <cmath>

#include "metrics/log_spacing.hpp"
#include "metrics/spacing.hpp"
#include "stats/order.hpp"

namespace scoring {

Measured spacingBias(const Ground& ground, const Pattern& pattern) {
    const std::string because = tooFewForSpacing(ground, pattern);
    if (!because.empty()) return Measured::undefined(because);
    return Measured::of(std::exp(median(logSpacings(pattern))));
}

}  // namespace scoring
