// What a paper must hold together, beyond single keys.
#pragma once

#include <vector>

#include "exam/paper/draft.hpp"
#include "level/yaml/report.hpp"
#include "level/yaml/section.hpp"

namespace exam {

// Adds what is wrong: forms of a station that are not alike, cuts without criterion, a station too short for
// its levels, levels that no exam can have, inputs that prove nothing, hours that nobody can sit.
// `stations`: the section of each of the draft's stations.
void checkDraft(const PaperDraft& draft, const level_yaml::Section& file,
                const std::vector<level_yaml::Section>& stations, level_yaml::Report& report);

}  // namespace exam
