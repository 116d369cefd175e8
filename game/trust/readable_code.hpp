// Hashes as people read them aloud, write them on paper and type them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crypto/blake2b.hpp"

namespace trust {

// The first 80 bits in Crockford's base 32 (no I, L, O, U) and his check character, the number modulo 37:
// "7QK4-92MD-XH3T-P6VA-K". One wrong character or two that changed places are always found.
[[nodiscard]] std::string readableCode(const crypto::Hash& hash);
// The same code from what a person typed: case, spaces and hyphens do not matter, O is 0, I and L are 1.
// Nothing when it is no such code or the check character does not fit.
[[nodiscard]] std::optional<std::string> typedCode(std::string_view text);

}  // namespace trust
