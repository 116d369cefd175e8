// Moments as texts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace text {

// Milliseconds since 1970 of an RFC 3339 time in UTC with Z ("2026-01-02T03:04:05.678Z", fraction
// optional); nothing for any other text.
[[nodiscard]] std::optional<std::int64_t> millisecondsOf(std::string_view wallClock);
// The same backwards, always with three decimals.
[[nodiscard]] std::string wallClockOf(std::int64_t milliseconds);

}  // namespace text
