#include "credential/instant.hpp"

#include <cassert>

#include "text/wall_clock.hpp"

namespace credential {

namespace {

constexpr std::string_view kForm = "0000-00-00T00:00:00Z";

}  // namespace

std::optional<std::int64_t> secondsOf(std::string_view instant) {
    if (instant.size() != kForm.size()) return std::nullopt;
    const auto milliseconds = text::millisecondsOf(instant);
    if (!milliseconds || *milliseconds < 0) return std::nullopt;
    const std::int64_t seconds = *milliseconds / 1000;
    if (instantOf(seconds) != instant) return std::nullopt;  // second 60 has another name
    return seconds;
}

std::string instantOf(std::int64_t seconds) {
    const std::string withFraction = text::wallClockOf(seconds * 1000);  // always with three decimals
    return withFraction.substr(0, kForm.size() - 1) + "Z";
}

bool isDay(std::string_view date) { return secondsOf(std::string(date) + "T00:00:00Z").has_value(); }

}  // namespace credential
