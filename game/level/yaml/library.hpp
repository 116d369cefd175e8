// The levels that a person can choose: those of several folders, by id.
#pragma once

#include <string>
#include <vector>

#include "level/yaml/load.hpp"

namespace level_yaml {

struct LibraryFault {
    std::string path;
    std::vector<level::Issue> issues;
};

struct Library {
    std::vector<level::Level> levels;  // by unit, then by id
    std::vector<LibraryFault> faults;  // files that did not load; an id held twice names both paths
};

// Reads every *.yaml of the folders (not below them). A folder that does not exist is skipped
// when `required` is false for it.
struct Folder {
    std::string path;
    bool required = false;
};
[[nodiscard]] Library readLibrary(const std::vector<Folder>& folders);

}  // namespace level_yaml
