#include <algorithm>

#include "metrics/spacing.hpp"

namespace scoring {

Measured clumpShare(const Ground& ground, const Pattern& pattern) {
    const std::string because = tooFewForSpacing(ground, pattern);
    if (!because.empty()) return Measured::undefined(because);
    const auto close =
        std::count_if(pattern.spacing.begin(), pattern.spacing.end(), [](double u) { return u < kClumped; });
    return Measured::of(static_cast<double>(close) / static_cast<double>(pattern.spacing.size()));
}

}  // namespace scoring
