// Base 58 in Bitcoin's letters, as multibase "z" has it (W3C Controlled Identifiers 1.0, section 2.4).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace credential {

// Its work grows with the square of the length: more than kLongestBase58 letters are not read.
inline constexpr std::size_t kLongestBase58 = 256;

[[nodiscard]] std::string base58(std::string_view bytes);
// The bytes; nothing for another letter or too many of them. What is read is written the same again.
[[nodiscard]] std::optional<std::string> bytesOfBase58(std::string_view text);

}  // namespace credential
