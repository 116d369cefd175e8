#include "text/wall_clock.hpp"

#include <charconv>
#include <chrono>

namespace text {

namespace {

// A whole number that fills the text.
std::optional<int> digits(std::string_view text) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || text.front() == '-') return {};
    return number;
}

// Thousandths of ".678"; 0 for no fraction.
std::optional<int> thousandths(std::string_view fraction) {
    if (fraction.empty()) return 0;
    if (fraction.front() != '.' || fraction.size() < 2 || fraction.size() > 10) return {};
    const std::string padded = std::string(fraction.substr(1)) + "00";
    if (!digits(padded.substr(3).empty() ? "0" : padded.substr(3))) return {};
    return digits(std::string_view(padded).substr(0, 3));
}

std::string padded(int number, std::size_t width) {
    std::string text = std::to_string(number);
    return std::string(text.size() < width ? width - text.size() : 0, '0') + text;
}

}  // namespace

std::optional<std::int64_t> millisecondsOf(std::string_view text) {
    using namespace std::chrono;
    constexpr std::string_view kForm = "dddd-dd-ddTdd:dd:dd";
    if (text.size() < kForm.size() + 1 || text.back() != 'Z') return {};
    for (std::size_t i = 0; i < kForm.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (kForm[i] == 'd' ? !digit : text[i] != kForm[i]) return {};
    }
    const auto part = [&](std::size_t at, std::size_t size) { return *digits(text.substr(at, size)); };
    const year_month_day date{year(part(0, 4)), month(static_cast<unsigned>(part(5, 2))),
                              day(static_cast<unsigned>(part(8, 2)))};
    const auto fraction = thousandths(text.substr(kForm.size(), text.size() - kForm.size() - 1));
    if (!date.ok() || !fraction || part(11, 2) > 23 || part(14, 2) > 59 || part(17, 2) > 60) return {};
    const auto moment = sys_days(date) + hours(part(11, 2)) + minutes(part(14, 2)) + seconds(part(17, 2));
    return duration_cast<milliseconds>(moment.time_since_epoch()).count() + *fraction;
}

std::string wallClockOf(std::int64_t count) {
    using namespace std::chrono;
    const sys_time<milliseconds> moment{milliseconds(count)};
    const auto midnight = floor<days>(moment);
    const year_month_day date(midnight);
    const hh_mm_ss clock(moment - midnight);
    return padded(static_cast<int>(date.year()), 4) + "-" +
           padded(static_cast<int>(static_cast<unsigned>(date.month())), 2) + "-" +
           padded(static_cast<int>(static_cast<unsigned>(date.day())), 2) + "T" +
           padded(static_cast<int>(clock.hours().count()), 2) + ":" +
           padded(static_cast<int>(clock.minutes().count()), 2) + ":" +
           padded(static_cast<int>(clock.seconds().count()), 2) + "." +
           padded(static_cast<int>(clock.subseconds().count()), 3) + "Z";
}

}  // namespace text
