#include "text/number.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <system_error>

namespace text {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Takes the digits at `at`; returns how many there were.
std::size_t skipDigits(std::string_view text, std::size_t& at) {
    const std::size_t from = at;
    while (at < text.size() && isDigit(text[at])) ++at;
    return at - from;
}

// Optional minus and digits without a leading zero; leaves `at` behind them.
bool skipWhole(std::string_view text, std::size_t& at) {
    if (at < text.size() && text[at] == '-') ++at;
    const bool zero = at < text.size() && text[at] == '0';
    const std::size_t digits = skipDigits(text, at);
    return digits == 1 || (digits > 1 && !zero);
}

bool skipFraction(std::string_view text, std::size_t& at) {
    if (at >= text.size() || text[at] != '.') return true;
    ++at;
    return skipDigits(text, at) > 0;
}

bool skipExponent(std::string_view text, std::size_t& at) {
    if (at >= text.size() || (text[at] != 'e' && text[at] != 'E')) return true;
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    return skipDigits(text, at) > 0;
}

// The shortest digits without an exponent; up to 309 before the point, 324 and more behind.
std::string plainText(double value) {
    std::array<char, 800> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    assert(end.ec == std::errc{});
    return {buffer.data(), end.ptr};
}

// Adds one to the last digit of a text of digits and at most one point.
void countUp(std::string& digits) {
    for (std::size_t i = digits.size(); i-- > 0;) {
        if (digits[i] == '.') continue;
        if (digits[i] != '9') {
            ++digits[i];
            return;
        }
        digits[i] = '0';
    }
    digits.insert(digits.begin(), '1');
}

}  // namespace

std::optional<double> parseNumber(std::string_view text) {
    std::size_t at = 0;
    if (!skipWhole(text, at) || !skipFraction(text, at) || !skipExponent(text, at) || at != text.size())
        return std::nullopt;
    double value = 0.0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end.ec != std::errc{} || end.ptr != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> parseWhole(std::string_view text) {
    std::size_t at = 0;
    if (!skipWhole(text, at) || at != text.size()) return std::nullopt;
    std::int64_t value = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end.ec != std::errc{} || end.ptr != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string formatNumber(double value) {
    assert(std::isfinite(value));
    if (value == 0.0) return "0";
    const double size = std::abs(value);
    if (size >= 1e-6 && size < 1e15) return plainText(value);
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end.ptr};
}

std::string formatFixed(double value, int decimals) {
    assert(std::isfinite(value) && decimals >= 0);
    std::string digits = plainText(std::abs(value));
    std::size_t point = digits.find('.');
    if (point == std::string::npos) {
        point = digits.size();
        digits += '.';
    }
    const std::size_t wanted = point + 1 + static_cast<std::size_t>(decimals);
    const bool up = digits.size() > wanted && digits[wanted] >= '5';
    digits.resize(wanted, '0');
    if (up) countUp(digits);
    if (decimals == 0) digits.pop_back();
    const bool zero = digits.find_first_of("123456789") == std::string::npos;
    return value < 0.0 && !zero ? "-" + digits : digits;
}

}  // namespace text
