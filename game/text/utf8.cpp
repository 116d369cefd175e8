#include "text/utf8.hpp"

#include <cstdint>

namespace text {

namespace {

std::uint8_t byteAt(std::string_view bytes, std::size_t i) {
    return i < bytes.size() ? static_cast<std::uint8_t>(bytes[i]) : std::uint8_t{0};
}

bool isTail(std::uint8_t byte) { return (byte & 0xC0U) == 0x80U; }

// The length of the well-formed character at `at`, or 0. The limits of the second byte are
// those of the Unicode standard's table 3-7.
std::size_t characterLength(std::string_view bytes, std::size_t at) {
    const std::uint8_t first = byteAt(bytes, at);
    const std::uint8_t second = byteAt(bytes, at + 1);
    if (first < 0x80U) return 1;
    if (first < 0xC2U || first > 0xF4U || !isTail(second)) return 0;
    if (first < 0xE0U) return 2;
    if ((first == 0xE0U && second < 0xA0U) || (first == 0xEDU && second > 0x9FU)) return 0;
    if (!isTail(byteAt(bytes, at + 2))) return 0;
    if (first < 0xF0U) return 3;
    if ((first == 0xF0U && second < 0x90U) || (first == 0xF4U && second > 0x8FU)) return 0;
    return isTail(byteAt(bytes, at + 3)) ? 4 : 0;
}

}  // namespace

std::optional<std::size_t> firstBadUtf8(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        const std::size_t length = characterLength(bytes, at);
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

std::string madeUtf8(std::string_view bytes) {
    std::string out;
    while (const auto bad = firstBadUtf8(bytes)) {
        out.append(bytes.substr(0, *bad));
        out += "\xEF\xBF\xBD";
        bytes.remove_prefix(*bad + 1);
    }
    out.append(bytes);
    return out;
}

}  // namespace text
