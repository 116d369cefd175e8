// Whether bytes are UTF-8, and how to make them so.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace text {

// Where the first byte lies that is not part of well-formed UTF-8 (RFC 3629: no overlong
// forms, no surrogates, at most U+10FFFF), or nothing when all is well.
[[nodiscard]] std::optional<std::size_t> firstBadUtf8(std::string_view bytes);
// The bytes with everything that is not UTF-8 replaced by U+FFFD.
[[nodiscard]] std::string madeUtf8(std::string_view bytes);

}  // namespace text
