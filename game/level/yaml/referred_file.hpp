// A file beside the level that one of its keys names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "level/level.hpp"
#include "level/yaml/load.hpp"
#include "level/yaml/section.hpp"

namespace level_yaml {

// True for a name without folders: letters, digits, '.', '_' and '-', not beginning with '.'.
[[nodiscard]] bool isPlainFileName(const std::string& name);

// The bytes of the file that the text `key` of the section names, which must be there; it is added to
// `files` as read. Nothing after an error.
[[nodiscard]] std::optional<std::string> readReferredFile(const Section& section, std::string_view key,
                                                          const ReadFile& readFile,
                                                          std::vector<level::ReferredFile>& files);

}  // namespace level_yaml
