#include "record/store/ids.hpp"

#include <charconv>

#include "text/wall_clock.hpp"

namespace store {

bool isHex(std::string_view text, std::size_t digitCount) {
    return text.size() == digitCount && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::vector<std::byte> bytesOfHex(std::string_view text) {
    if (text.size() % 2 != 0 || !isHex(text, text.size())) return {};
    std::vector<std::byte> bytes(text.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        unsigned value = 0;
        std::from_chars(text.data() + 2 * i, text.data() + 2 * i + 2, value, 16);
        bytes[i] = static_cast<std::byte>(value);
    }
    return bytes;
}

std::string personOf(const std::optional<std::string>& pseudonym) {
    return std::string(pseudonym && isHex(*pseudonym, 32) ? std::string_view(*pseudonym) : kGuest);
}

std::optional<std::int64_t> millisecondsOf(std::string_view wallClock) {
    return text::millisecondsOf(wallClock);
}
std::string wallClockOf(std::int64_t milliseconds) { return text::wallClockOf(milliseconds); }

}  // namespace store
