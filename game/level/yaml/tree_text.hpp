// Writes a tree as a file that reads back as the same tree.
#pragma once

#include <string>

#include "level/yaml/tree.hpp"

namespace level_yaml {

// One member of the root a line, its value in flow style. Numbers, flags and plain words stand as they were
// written, to the digit; every other text in quotes. `root` must be a map (asserted).
[[nodiscard]] std::string textOf(const Node& root);

// For making trees by hand.
[[nodiscard]] Node scalar(std::string text);
[[nodiscard]] Node list(std::vector<Node> items);
[[nodiscard]] Node map(std::vector<Member> members);
[[nodiscard]] Member member(std::string key, Node value);

}  // namespace level_yaml
