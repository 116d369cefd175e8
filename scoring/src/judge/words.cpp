#include "judge/words.hpp"

#include <array>
#include <charconv>

namespace scoring {

std::string decimals(double value, int places) {
    std::array<char, 64> text{};
    const auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, places);
    return error == std::errc{} ? std::string(text.data(), end) : std::string("?");
}

std::string percent(double share) {
    const bool small = share < 0.1 && share > -0.1;
    return decimals(100.0 * share, small ? 1 : 0) + " %";
}

std::string counted(std::size_t count, const std::string& one) {
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

std::string clockTime(double seconds) {
    const auto whole = static_cast<long>(seconds);
    const auto twoDigits = [](long value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return twoDigits(whole / 60) + ":" + twoDigits(whole % 60);
}

}  // namespace scoring
