#include "credential/base58.hpp"

#include <algorithm>
#include <vector>

namespace credential {

namespace {

constexpr std::string_view kLetters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

// Digits of one base, most significant first and without leading zeros, in another base.
std::vector<unsigned> inBase(const std::vector<unsigned>& digits, unsigned from, unsigned to) {
    std::vector<unsigned> made;  // least significant first
    for (const unsigned digit : digits) {
        unsigned carry = digit;
        for (unsigned& one : made) {
            carry += one * from;
            one = carry % to;
            carry /= to;
        }
        for (; carry > 0; carry /= to) made.push_back(carry % to);
    }
    std::reverse(made.begin(), made.end());
    return made;
}

}  // namespace

std::string base58(std::string_view bytes) {
    // Leading zero bytes are letters of their own: as a number they would vanish.
    const std::size_t zeros = std::min(bytes.find_first_not_of('\0'), bytes.size());
    std::vector<unsigned> digits;
    for (const char byte : bytes.substr(zeros)) digits.push_back(static_cast<unsigned char>(byte));
    std::string text(zeros, kLetters[0]);
    for (const unsigned digit : inBase(digits, 256, 58)) text += kLetters[digit];
    return text;
}

std::optional<std::string> bytesOfBase58(std::string_view text) {
    if (text.size() > kLongestBase58) return std::nullopt;
    const std::size_t zeros = std::min(text.find_first_not_of(kLetters[0]), text.size());
    std::vector<unsigned> digits;
    for (const char letter : text.substr(zeros)) {
        const std::size_t digit = kLetters.find(letter);
        if (digit == std::string_view::npos) return std::nullopt;
        digits.push_back(static_cast<unsigned>(digit));
    }
    std::string bytes(zeros, '\0');
    for (const unsigned byte : inBase(digits, 58, 256)) bytes += static_cast<char>(byte);
    return bytes;
}

}  // namespace credential
