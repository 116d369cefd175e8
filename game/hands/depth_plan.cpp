#include "hands/depth_plan.hpp"

#include <algorithm>

namespace hands {
namespace {

constexpr double kLeastDepthMm = 0.05;  // whoever touches the skin goes at least that deep

const scoring::Zone& zoneFor(const scoring::TargetField& field, scoring::Point place) {
    const std::vector<scoring::Zone>& zones = field.scenario().zones;
    const int index = field.zoneAt(place);
    if (index >= 0) return zones[static_cast<std::size_t>(index)];
    return *std::min_element(zones.begin(), zones.end(), [&](const auto& a, const auto& b) {
        return scoring::distanceToBoundary(a.area, place) < scoring::distanceToBoundary(b.area, place);
    });
}

}  // namespace

std::vector<MeantDot> withDepth(const Places& ordered, const scoring::TargetField& field,
                                const DepthHabit& habit, scoring::Random& random) {
    std::vector<MeantDot> dots;
    if (field.scenario().zones.empty()) return dots;
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        const scoring::Zone& zone = zoneFor(field, ordered[i]);
        const double h = zone.depthHalfWidth.value;
        const double done = static_cast<double>(i) / static_cast<double>(ordered.size()) - 0.5;
        // A person's slips are bounded: beyond 2.5 spreads the hand notices.
        const double slip = std::clamp(random.normal(), -2.5, 2.5);
        const double depth =
            zone.depthTarget.value + habit.biasMm + h * (habit.spread * slip + habit.driftHalfWidths * done);
        dots.push_back({ordered[i], std::max(kLeastDepthMm, depth)});
    }
    return dots;
}

}  // namespace hands
