// A fault in a level file: what, where, and how to mend it.
#pragma once

#include <string>
#include <vector>

namespace level {

enum class Severity { error, warning };

struct Issue {
    Severity severity = Severity::error;
    std::string code;  // "unknown-key", "out-of-range" ...
    int line = 1;      // 1:1 where a fault has no place
    int column = 1;
    std::string key;      // dotted path of the key, or empty
    std::string message;  // what is wrong
    std::string hint;     // how to mend it, or empty
};

// "path:line:column: error: message (hint)".
[[nodiscard]] std::string describe(const std::string& path, const Issue& issue);

}  // namespace level
