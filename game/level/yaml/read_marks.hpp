// Reads the marks of a trace level from a CSV file beside it.
#pragma once

#include <vector>

#include <scoring/geometry.hpp>

#include "level/level.hpp"
#include "level/yaml/load.hpp"
#include "level/yaml/section.hpp"

namespace level_yaml {

// `reference` must have marks_file. The file is added to `files` as read.
[[nodiscard]] std::vector<scoring::Point> readMarksFile(const Section& reference, const ReadFile& readFile,
                                                        std::vector<level::ReferredFile>& files);

}  // namespace level_yaml
