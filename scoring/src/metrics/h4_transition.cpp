#include <algorithm>
#include <cassert>
#include <cmath>

#include "metrics/hairline.hpp"
#include "stats/order.hpp"

namespace scoring {
namespace {

constexpr double kBehindFront = 0.3;  // of n_max: 3 mm of a hairline 10 mm deep

}  // namespace

std::vector<double> transitionProfile(const HairlineView& view) {
    std::vector<double> profile;
    if (!view.undefinedBecause.empty()) return profile;
    // From the attempt's own front, so that a hairline in the wrong place is H1's fault alone, and
    // only to a little behind it: what lies deeper is the defined zone, which spacing judges.
    const double front = mean(view.front.smooth);
    std::vector<double> n;
    for (const LineCoordinates& dot : view.dots) {
        if (dot.n - front <= kBehindFront * view.depth) n.push_back(dot.n - front);
    }
    std::sort(n.begin(), n.end());
    for (int k = 1; k <= 100; ++k) {
        const double position = (k - 0.5) / 100.0 * static_cast<double>(n.size() - 1);
        const auto below = static_cast<std::size_t>(position);
        const std::size_t above = std::min(below + 1, n.size() - 1);
        profile.push_back(n[below] + (position - static_cast<double>(below)) * (n[above] - n[below]));
    }
    return profile;
}

Measured transitionDistance(const HairlineView& view, const std::vector<double>& reference) {
    const std::vector<double> profile = transitionProfile(view);
    if (profile.empty()) return Measured::undefined(view.undefinedBecause);
    assert(reference.size() == profile.size());
    double sum = 0.0;
    for (std::size_t k = 0; k < profile.size(); ++k) sum += std::abs(profile[k] - reference[k]);
    return Measured::of(sum / static_cast<double>(profile.size()));
}

}  // namespace scoring
