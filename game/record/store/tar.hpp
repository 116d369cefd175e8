// The 512-byte heads of a tar file (POSIX.1-1988 ustar), always made the same way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace store {

inline constexpr std::size_t kTarBlock = 512;

// Parts between slashes, none of them empty, "." or "..", no control characters, and short enough for a head.
[[nodiscard]] bool isTarName(std::string_view name);

// The head of a plain file that only its owner may read, without owner or time. The name must be one
// (asserted), the length below 8 GiB.
[[nodiscard]] std::string tarHead(std::string_view name, std::uint64_t bytes);

struct TarEntry {
    std::string name;
    std::uint64_t bytes = 0;
};
// What a head tells, when it is exactly the one that tarHead() makes.
[[nodiscard]] std::optional<TarEntry> readTarHead(std::string_view head);

// Zeros up to the next block.
[[nodiscard]] inline std::size_t tarPadding(std::uint64_t bytes) {
    return static_cast<std::size_t>((kTarBlock - bytes % kTarBlock) % kTarBlock);
}

}  // namespace store
