#include <algorithm>

#include "metrics/spacing.hpp"

namespace scoring {

Rows rowsOf(const Ground& ground, const Pattern& pattern) {
    return tooFewForSpacing(ground, pattern).empty() ? chains(pattern.spots(), kRowLength) : Rows{};
}

Measured rowShare(const Ground& ground, const Pattern& pattern) {
    return rowShare(ground, pattern, rowsOf(ground, pattern));
}

Measured rowShare(const Ground& ground, const Pattern& pattern, const Rows& rows) {
    const std::string because = tooFewForSpacing(ground, pattern);
    if (!because.empty()) return Measured::undefined(because);
    std::vector<bool> inRow(pattern.places.size(), false);
    for (const auto& chain : rows) {
        for (const std::size_t dot : chain) inRow[dot] = true;
    }
    const auto count = std::count_if(pattern.core.begin(), pattern.core.end(),
                                     [&](std::size_t dot) { return static_cast<bool>(inRow[dot]); });
    return Measured::of(static_cast<double>(count) / static_cast<double>(pattern.core.size()));
}

}  // namespace scoring
