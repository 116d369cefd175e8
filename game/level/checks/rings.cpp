#include <algorithm>
#include <cmath>

#include <scoring/geometry.hpp>

#include "level/checks/checks.hpp"

namespace level {

namespace {

constexpr double kThin = 0.01;  // mm: corners nearer to one line than this enclose nothing

bool onOneLine(const std::vector<scoring::Point>& ring) {
    double farthest = 0.0;
    scoring::Point along{};
    for (const scoring::Point corner : ring) {
        if (const double away = scoring::distance(corner, ring.front()); away > farthest) {
            farthest = away;
            along = (corner - ring.front()) * (1.0 / away);
        }
    }
    return std::all_of(ring.begin(), ring.end(), [&](scoring::Point corner) {
        return std::abs(scoring::cross(along, corner - ring.front())) < kThin;
    });
}

void checkRing(Checked& checked, const scoring::Polygon& area, const std::string& key,
               const std::string& what) {
    if (onOneLine(area.outer)) {
        checked.error("empty-area", key, what + " has no area", "Give corners that do not lie on one line.");
    } else if (scoring::selfCrosses(area)) {
        checked.error("self-crossing", key, "the outline of " + what + " crosses itself",
                      "List the corners in the order in which you would walk around it.");
    }
}

}  // namespace

void checkRings(Checked& checked) {
    const Level& level = checked.level();
    checkRing(checked, level.scenario.patch, "patch.area", "the patch");
    for (std::size_t i = 0; i < level.scenario.zones.size(); ++i) {
        checkRing(checked, level.scenario.zones[i].area, "zones[" + std::to_string(i) + "].area",
                  "zone '" + level.scenario.zones[i].id + "'");
    }
    for (std::size_t i = 0; i < level.client.scars.size(); ++i)
        checkRing(checked, level.client.scars[i].area, "client.scars[" + std::to_string(i) + "].area",
                  "the scar");
    for (std::size_t i = 0; i < level.client.hair.size(); ++i)
        checkRing(checked, level.client.hair[i].area, "client.hair[" + std::to_string(i) + "].area",
                  "the hair");
}

}  // namespace level
