// Any bytes are a level or a list of faults with places, never a crash, a hang or a flood.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include "level/yaml/load.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes;
    bytes.reserve(size);
    for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(data[i]);
    // What stands behind the first NUL is the file that the level may refer to.
    const std::size_t end = std::min(bytes.find('\0'), bytes.size());
    const std::string beside = bytes.substr(std::min(end + 1, bytes.size()));
    bytes.resize(end);
    const auto loaded =
        level_yaml::load(bytes, "fuzz.yaml", [&](const std::string&) { return std::optional(beside); });
    bool hasError = false;
    for (const level::Issue& issue : loaded.issues) {
        hasError = hasError || issue.severity == level::Severity::error;
        if (issue.line < 1 || issue.column < 1 || issue.code.empty() || issue.message.empty()) std::abort();
        if (level::describe("fuzz.yaml", issue).size() > 4096) std::abort();
    }
    if (loaded.level.has_value() == hasError) std::abort();
    if (loaded.level && (loaded.level->hash.size() != 64 || loaded.level->bytes != bytes)) std::abort();
    return 0;
}
