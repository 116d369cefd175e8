#include "scans/transition_part.hpp"

#include <cmath>

#include "stats/order.hpp"

namespace scoring {
namespace {

constexpr double kBehindFront = 0.3;  // of n_max, as transitionProfile()
constexpr std::size_t kFewestDots = 20;
constexpr std::size_t kForemost = 17;  // of 100 quantiles

std::optional<TransitionPart> partOf(const HairlineView& view, const std::vector<double>& reference,
                                     std::size_t first, std::size_t last) {
    TransitionPart part{view.front.at[first], view.front.at[last - 1], 0.0, 0.0};
    const double front = mean({view.front.smooth.begin() + static_cast<std::ptrdiff_t>(first),
                               view.front.smooth.begin() + static_cast<std::ptrdiff_t>(last)});
    std::vector<double> ahead;
    for (const LineCoordinates& dot : view.dots) {
        if (dot.t < part.from || dot.t > part.to || dot.n - front > kBehindFront * view.depth) continue;
        ahead.push_back(dot.n - front);
    }
    if (ahead.size() < kFewestDots) return std::nullopt;
    const double usual = reference.back() - reference[kForemost];
    const double full = kBehindFront * view.depth;
    const double here = full - quantile(ahead, (static_cast<double>(kForemost) + 0.5) / 100.0);
    part.off = here / usual - 1.0;
    part.sureness = std::abs(part.off) * std::sqrt(static_cast<double>(ahead.size()));
    return part;
}

}  // namespace

std::optional<TransitionPart> transitionPart(const HairlineView& view, const std::vector<double>& reference) {
    if (!view.undefinedBecause.empty() || reference.empty()) return std::nullopt;
    const std::size_t count = view.front.at.size();
    std::optional<TransitionPart> worst;
    for (const auto& [first, last] : {std::pair(std::size_t{0}, count), {0, count / 2}, {count / 2, count}}) {
        const auto part = partOf(view, reference, first, last);
        if (part && (!worst || part->sureness > worst->sureness)) worst = part;
    }
    return worst;
}

}  // namespace scoring
