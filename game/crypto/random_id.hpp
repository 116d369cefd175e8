// Identity numbers from the system's random source. Nothing that is scored or replayed comes
// from here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace crypto {

// 128 random bits.
using Id = std::array<std::byte, 16>;
[[nodiscard]] Id randomId();
// 32 lower-case hexadecimal digits.
[[nodiscard]] std::string hex(const Id& id);
// A seed for an attempt; recorded in its header.
[[nodiscard]] std::uint64_t randomSeed();

}  // namespace crypto
