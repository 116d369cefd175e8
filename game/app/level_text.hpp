// Levels and what was found wrong with them, as text and JSON for the command line.
#pragma once

#include <string>
#include <vector>

#include "level/issue.hpp"
#include "level/level.hpp"
#include "text/json.hpp"

namespace app {

// {id, title, unit, mode, criteria, dots, minutes, hash, path}
[[nodiscard]] text::Json levelSummary(const level::Level& level);
// One line of `levels list`.
[[nodiscard]] std::string levelLine(const level::Level& level);
// The page of `levels show`.
[[nodiscard]] std::string levelPage(const level::Level& level);

// {severity, code, line, column, key, message, hint}
[[nodiscard]] text::Json issueJson(const level::Issue& issue);

struct CheckedLevel {
    std::string path;
    std::vector<level::Issue> issues;
};
[[nodiscard]] bool allClean(const std::vector<CheckedLevel>& checked);  // warnings are no errors
// {files: [{path, ok, issues: [...]}], ok}
[[nodiscard]] text::Json checkJson(const std::vector<CheckedLevel>& checked);
// `files`: what they are, in the last line.
[[nodiscard]] std::string checkPage(const std::vector<CheckedLevel>& checked,
                                    const std::string& files = "level files");

}  // namespace app
