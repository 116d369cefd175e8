// Small levels as text, and how to change them.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>

#include "level/yaml/load.hpp"
#include "support/file_bytes.hpp"

namespace test_level {

// "example", "example-trace", "example-hairline" or "example-earlier".
inline std::string example(const std::string& name = "example") {
    return test_support::bytesOf(STIPPLE_SOURCE_DIR "/tests/fixtures/levels/" + name + ".yaml");
}

// The text with the first `from` replaced; throws when there is none.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::runtime_error("not in the example: " + from);
    return text.replace(at, from.size(), to);
}

inline level_yaml::Loaded load(const std::string& bytes) {
    return level_yaml::load(bytes, "made.yaml", [](const std::string&) { return std::nullopt; });
}

// The codes of all issues, in order, separated by blanks.
inline std::string codes(const level_yaml::Loaded& loaded) {
    std::string out;
    for (const auto& issue : loaded.issues) out += (out.empty() ? "" : " ") + issue.code;
    return out;
}

}  // namespace test_level
