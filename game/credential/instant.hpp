// Times as certificates hold them: RFC 3339 in UTC with whole seconds, "2026-11-24T00:00:00Z".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace credential {

// Seconds since 1970 of exactly that form, from 1970 to 9999; nothing for any other text or a day that is
// none.
[[nodiscard]] std::optional<std::int64_t> secondsOf(std::string_view instant);
// The same backwards; 0 .. the end of 9999 (asserted).
[[nodiscard]] std::string instantOf(std::int64_t seconds);
// "2026-11-24": a day that there is.
[[nodiscard]] bool isDay(std::string_view date);

}  // namespace credential
