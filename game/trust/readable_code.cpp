#include "trust/readable_code.hpp"

#include <array>

namespace trust {

namespace {

// https://www.crockford.com/base32.html; the last five only as check characters.
constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
constexpr std::size_t kDigits = 16;

using Digits = std::array<std::size_t, kDigits>;

// Digits of base 32, the largest first, modulo 37.
std::size_t checkOf(const Digits& digits) {
    std::size_t rest = 0;
    for (const std::size_t digit : digits) rest = (rest * 32 + digit) % 37;
    return rest;
}

std::string written(const Digits& digits) {
    std::string text;
    for (std::size_t i = 0; i < kDigits; ++i) {
        text += kLetters[digits[i]];
        if (i % 4 == 3) text += '-';
    }
    return text + kLetters[checkOf(digits)];
}

char asLetter(char c) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') return '0';
    return c == 'I' || c == 'L' ? '1' : c;
}

}  // namespace

std::string readableCode(const crypto::Hash& hash) {
    Digits digits{};
    for (std::size_t bit = 0; bit < 5 * kDigits; ++bit) {
        const bool set = (std::to_integer<unsigned>(hash[bit / 8]) >> (7 - bit % 8) & 1U) != 0;
        digits[bit / 5] = digits[bit / 5] * 2 + (set ? 1 : 0);
    }
    return written(digits);
}

std::optional<std::string> typedCode(std::string_view text) {
    Digits digits{};
    std::size_t count = 0;
    std::size_t check = kLetters.size();
    for (const char c : text) {
        if (c == '-' || c == ' ') continue;
        const std::size_t digit = kLetters.find(asLetter(c));
        if (digit == std::string_view::npos || count > kDigits) return std::nullopt;
        if (count == kDigits) {
            check = digit;
        } else if (digit < 32) {
            digits[count] = digit;
        } else {
            return std::nullopt;
        }
        ++count;
    }
    if (check != checkOf(digits)) return std::nullopt;
    return written(digits);
}

}  // namespace trust
