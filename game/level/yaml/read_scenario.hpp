// Reads the geometry of a level: patch, zones, reference, criteria, pass lines.
#pragma once

#include <vector>

#include "level/level.hpp"
#include "level/yaml/load.hpp"
#include "level/yaml/section.hpp"

namespace level_yaml {

// The hairline that bands may follow.
struct Front {
    bool given = false;                 // the level has one, right or wrong
    std::vector<scoring::Point> curve;  // empty when it is at fault
};

// Reads one area; empty after an error.
[[nodiscard]] scoring::Polygon readArea(const Section& area, const Front& front);

// Fills level.place, level.scenario and level.files; faults go to the section's report.
// Returns the hairline for the areas that are read later.
[[nodiscard]] Front readScenario(const Section& file, const ReadFile& readFile, level::Level& level);

}  // namespace level_yaml
