#include <map>

#include "level/checks/checks.hpp"

namespace level {

void checkZoneIds(Checked& checked) {
    std::map<std::string, std::size_t> first;
    const auto& zones = checked.level().scenario.zones;
    for (std::size_t i = 0; i < zones.size(); ++i) {
        const auto [at, added] = first.emplace(zones[i].id, i);
        if (added) continue;
        checked.error("duplicate-zone", "zones[" + std::to_string(i) + "].id",
                      "two zones are called '" + zones[i].id + "'",
                      "Give each zone a name of its own; findings are told by it.");
    }
}

}  // namespace level
