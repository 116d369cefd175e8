// Reads what is around the geometry: title and brief, skin, client, tools, aids, limits.
#pragma once

#include "level/level.hpp"
#include "level/yaml/read_scenario.hpp"
#include "level/yaml/section.hpp"

namespace level_yaml {

// Fills the level's head; faults go to the section's report.
void readHead(const Section& file, level::Level& level);
// Fills skin, client, tools, aids and limits.
void readSession(const Section& file, const Front& front, level::Level& level);

}  // namespace level_yaml
