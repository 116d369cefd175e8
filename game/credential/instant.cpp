#include "credential/instant.hpp"

#include <cassert>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace credential {

namespace {

constexpr std::string_view kForm = "0000-00-00T00:00:00Z";
constexpr std::int64_t kEnd = 253402300800;  // the year 10000

bool hasForm(std::string_view text) {
    if (text.size() != kForm.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (kForm[i] == '0' ? !digit : text[i] != kForm[i]) return false;
    }
    return true;
}

int numberAt(std::string_view text, std::size_t at, std::size_t digits) {
    int number = 0;
    std::from_chars(text.data() + at, text.data() + at + digits, number);
    return number;
}

}  // namespace

std::optional<std::int64_t> secondsOf(std::string_view instant) {
    using namespace std::chrono;
    if (!hasForm(instant)) return std::nullopt;
    const year_month_day day{year{numberAt(instant, 0, 4)},
                             month{static_cast<unsigned>(numberAt(instant, 5, 2))},
                             std::chrono::day{static_cast<unsigned>(numberAt(instant, 8, 2))}};
    const int hour = numberAt(instant, 11, 2);
    const int minute = numberAt(instant, 14, 2);
    const int second = numberAt(instant, 17, 2);
    if (!day.ok() || day.year() < year{1970} || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    const std::int64_t days = sys_days{day}.time_since_epoch().count();
    return ((days * 24 + hour) * 60 + minute) * 60 + second;
}

std::string instantOf(std::int64_t seconds) {
    using namespace std::chrono;
    assert(seconds >= 0 && seconds < kEnd);
    const std::int64_t days = seconds / 86400;
    const int rest = static_cast<int>(seconds % 86400);
    const year_month_day day{sys_days{std::chrono::days{days}}};
    char text[48];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()), rest / 3600,
                  rest / 60 % 60, rest % 60);
    return text;
}

bool isDay(std::string_view date) { return secondsOf(std::string(date) + "T00:00:00Z").has_value(); }

}  // namespace credential
