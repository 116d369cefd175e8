// A level file as a small checked tree with places, before anything is known of levels. The
// parser library's own tree is never built: its events pass a guard first.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "level/issue.hpp"

namespace level_yaml {

// A place in the file, from 1.
struct Mark {
    int line = 1;
    int column = 1;
};

struct Member;

struct Node {
    enum class Kind { none, scalar, list, map };
    Kind kind = Kind::none;  // none: a key without a value
    Mark mark;
    std::string text;     // of a scalar
    bool quoted = false;  // the scalar stood in quotes or in a block
    std::vector<Node> items;
    std::vector<Member> members;

    // The member of that key, or null.
    [[nodiscard]] const Member* find(std::string_view key) const;
};

struct Member {
    std::string key;
    Mark mark;  // of the key
    Node value;
};

// What a file may hold. Everything real is far below.
struct TreeLimits {
    std::size_t bytes = 256U << 10U;
    std::size_t nodes = 20000;
    std::size_t children = 4096;
    std::size_t scalarBytes = 4096;
    std::size_t keyBytes = 64;
    std::size_t depth = 16;
};

// Parses one document and nothing behind it. Refuses with the first fault: too many bytes,
// text that is not UTF-8, control characters, bad syntax, anchors, aliases, tags, merge keys,
// duplicate keys, keys that are no plain words, further documents, anything past the limits.
[[nodiscard]] std::variant<Node, level::Issue> parseTree(std::string_view bytes,
                                                         const TreeLimits& limits = {});

}  // namespace level_yaml
