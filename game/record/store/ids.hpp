// Ids and times as texts, and as the databases keep them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

// The person of attempts that name nobody: 32 zeros.
inline constexpr std::string_view kGuest = "00000000000000000000000000000000";

// Exactly `digits` lower-case hexadecimal digits.
[[nodiscard]] bool isHex(std::string_view text, std::size_t digits);
// The bytes of lower-case hexadecimal digits; empty when it is anything else.
[[nodiscard]] std::vector<std::byte> bytesOfHex(std::string_view text);

// Whose attempt it is by its header's pseudonym: a person's id, or the guest's for none and for the free
// texts of older attempts.
[[nodiscard]] std::string personOf(const std::optional<std::string>& pseudonym);

// Milliseconds since 1970 of an RFC 3339 time in UTC with Z ("2026-01-02T03:04:05.678Z", fraction
// optional); nothing for any other text.
[[nodiscard]] std::optional<std::int64_t> millisecondsOf(std::string_view wallClock);
// The same backwards, always with three decimals.
[[nodiscard]] std::string wallClockOf(std::int64_t milliseconds);

}  // namespace store
