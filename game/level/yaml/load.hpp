// Turns a level file into a Level or a list of issues.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "level/issue.hpp"
#include "level/level.hpp"

namespace level_yaml {

struct Loaded {
    std::optional<level::Level> level;  // present when no issue is an error
    std::vector<level::Issue> issues;
};

// Gives the bytes of a file that the level refers to (a name without folders or "..", beside
// the level), or nothing when there is none.
using ReadFile = std::function<std::optional<std::string>(const std::string& name)>;

// `path` is used in messages only. Never throws for content.
[[nodiscard]] Loaded load(std::string_view bytes, const std::string& path, const ReadFile& readFile);
// Reads the file and the files beside it. A file that cannot be read is an issue of its own.
[[nodiscard]] Loaded loadFile(const std::string& path);

}  // namespace level_yaml
