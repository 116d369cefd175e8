// Writes a level as the file that the loader would read it from.
#pragma once

#include <string>

#include "level/level.hpp"

namespace level_yaml {

// Every key that differs between levels, in the order of the field table; areas as rect or polygon (a band
// behind the hairline becomes its outline), numbers so that they read back as they are, places to 0.001 mm,
// marks in the file itself. What load() makes of it is the same level, but for bytes, hash, path and files
// and for outlines, which have at most 200 corners within 0.02 mm of their own.
[[nodiscard]] std::string yamlOf(const level::Level& level);

}  // namespace level_yaml
