#include "metrics/spacing.hpp"

namespace scoring {

Measured gapShare(const Ground& ground, const Pattern& pattern) {
    const std::string because = tooFewForSpacing(ground, pattern);
    if (!because.empty()) return Measured::undefined(because);
    return Measured::of(mapGaps(ground, pattern, 0).share);
}

}  // namespace scoring
