// Reads the work that is on the skin already, from a CSV file beside the level.
#pragma once

#include "level/level.hpp"
#include "level/yaml/load.hpp"
#include "level/yaml/section.hpp"

namespace level_yaml {

// Fills level.earlier, the scenario's earlier places and level.files; nothing when the file has no section
// `earlier`. Faults go to the section's report.
void readEarlier(const Section& file, const ReadFile& readFile, level::Level& level);

}  // namespace level_yaml
