#include <scoring/geometry.hpp>

#include "level/checks/checks.hpp"

namespace level {

namespace {

// Smaller than one dot's surroundings: surely a slip.
constexpr double kLeastArea = 0.01;  // mm2

void checkRing(Checked& checked, const scoring::Polygon& area, const std::string& key,
               const std::string& what) {
    if (scoring::selfCrosses(area)) {
        checked.error("self-crossing", key, "the outline of " + what + " crosses itself",
                      "List the corners in the order in which you would walk around it.");
    } else if (scoring::area(area) < kLeastArea) {
        checked.error("empty-area", key, what + " has no area", "Give corners that do not lie on one line.");
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
