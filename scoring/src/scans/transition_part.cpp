#include "scans/transition_part.hpp"

#include <algorithm>
#include <cmath>

namespace scoring {
namespace {

constexpr double kFewestDots = 20.0;

}  // namespace

std::optional<double> usualFill(const Ensemble& reference) {
    const auto band = std::find_if(reference.anchors.begin(), reference.anchors.end(),
                                   [](const Anchor& anchor) { return anchor.metric == "H4"; });
    if (band == reference.anchors.end()) return std::nullopt;
    return 0.5 * (band->a1 + band->a2);
}

std::optional<TransitionPart> transitionPart(const HairlineView& view, const Ensemble& reference) {
    const auto usual = usualFill(reference);
    if (!view.undefinedBecause.empty() || !usual) return std::nullopt;
    const double end = static_cast<double>(view.fading.size()) * FrontWindows::kSlice;
    std::optional<TransitionPart> worst;
    for (const LinePart& line : {LinePart{0.0, end}, {0.0, 0.5 * end}, {0.5 * end, end}}) {
        const TransitionCount count = transitionCount(view, reference.hairlineOffset, line);
        if (count.expected < kFewestDots) continue;
        TransitionPart part{line, count.logRatio() - *usual, 0.0};
        part.sureness = std::abs(part.off) * std::sqrt(count.expected);
        if (!worst || part.sureness > worst->sureness) worst = part;
    }
    return worst;
}

}  // namespace scoring
