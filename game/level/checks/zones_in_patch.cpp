#include <algorithm>
#include <cmath>

#include <scoring/geometry.hpp>

#include "level/checks/checks.hpp"
#include "text/number.hpp"

namespace level {

namespace {

constexpr double kTouch = 1e-6;  // mm: a zone may end on the patch's edge
constexpr double kStep = 0.5;    // mm between the places of an edge that are looked at
constexpr int kMostSteps = 200;  // an edge
constexpr double kGuard = 3.0;   // mm of skin around a free zone, where neighbours may lie

struct Reach {
    bool outside = false;
    scoring::Point where;  // of the first place outside
    double nearest = 1e9;  // mm, least distance of the zone's edge from the patch's edge
};

void look(const scoring::Polygon& patch, scoring::Point place, Reach& reach) {
    const double away = scoring::distanceToBoundary(patch, place);
    if (!scoring::contains(patch, place) && away > kTouch) {
        if (!reach.outside) reach.where = place;
        reach.outside = true;
    }
    reach.nearest = std::min(reach.nearest, away);
}

Reach reachOf(const scoring::Polygon& patch, const std::vector<scoring::Point>& ring) {
    Reach reach;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const scoring::Point from = ring[i];
        const scoring::Point step = ring[(i + 1) % ring.size()] - from;
        const int steps = std::min(kMostSteps, 1 + static_cast<int>(std::hypot(step.x, step.y) / kStep));
        for (int k = 0; k < steps; ++k) look(patch, from + step * (static_cast<double>(k) / steps), reach);
    }
    return reach;
}

}  // namespace

void checkZonesInPatch(Checked& checked) {
    const scoring::Scenario& scenario = checked.level().scenario;
    for (std::size_t i = 0; i < scenario.zones.size(); ++i) {
        const std::string key = "zones[" + std::to_string(i) + "].area";
        const Reach reach = reachOf(scenario.patch, scenario.zones[i].area.outer);
        if (reach.outside) {
            checked.error("zone-outside-patch", key,
                          "zone '" + scenario.zones[i].id + "' leaves the patch at [" +
                              text::formatFixed(reach.where.x, 1) + ", " +
                              text::formatFixed(reach.where.y, 1) + "]",
                          "Make the patch larger or the zone smaller.");
        } else if (scenario.mode == scoring::Mode::free && reach.nearest < kGuard - kTouch) {
            checked.warning(
                "no-guard-area", key,
                "zone '" + scenario.zones[i].id + "' comes within " + text::formatFixed(reach.nearest, 1) +
                    " mm of the patch's edge",
                "Leave 3 mm of skin around it, so that dots just outside can be seen and judged.");
        }
    }
}

}  // namespace level
