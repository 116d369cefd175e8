// A dots.csv from the command line.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include <scoring/dot.hpp>

namespace app {

struct DotsFile {
    std::string bytes;
    std::vector<scoring::Dot> dots;
};

// The file's dots, or one line: what is wrong, where and how to mend it.
[[nodiscard]] std::variant<DotsFile, std::string> readDotsFile(const std::string& path);

}  // namespace app
