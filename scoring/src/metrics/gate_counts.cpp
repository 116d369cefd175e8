#include "metrics/spacing.hpp"

namespace scoring {

Measured overplacement(const Ground& ground, const Pattern& pattern) {
    const std::string because = tooFewForSpacing(ground, pattern);
    if (!because.empty()) return Measured::undefined(because);
    std::vector<bool> again(pattern.places.size(), false);
    for (const std::size_t dot : duplicates(pattern)) again[dot] = true;
    double count = 0.0;
    for (const std::size_t dot : pattern.core) count += again[dot] ? 0.0 : 1.0;
    return Measured::of(count / ground.coreExpected);
}

Measured duplicateShare(const Pattern& pattern) {
    if (pattern.own() == 0) return Measured::undefined("no dots");
    return Measured::of(static_cast<double>(duplicates(pattern).size()) / static_cast<double>(pattern.own()));
}

}  // namespace scoring
