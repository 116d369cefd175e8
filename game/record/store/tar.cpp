#include "record/store/tar.hpp"

#include <algorithm>
#include <cassert>

namespace store {

namespace {

constexpr std::size_t kName = 100;
constexpr std::size_t kPrefix = 155;
constexpr std::size_t kPrefixAt = 345;
constexpr std::size_t kSizeAt = 124;
constexpr std::size_t kSumAt = 148;

// Where the name is parted: everything before that slash goes into the prefix. npos: it does not fit.
std::size_t partOf(std::string_view name) {
    if (name.size() <= kName) return 0;
    for (std::size_t slash = name.find('/'); slash != std::string_view::npos;
         slash = name.find('/', slash + 1)) {
        if (slash <= kPrefix && name.size() - slash - 1 <= kName) return slash;
    }
    return std::string_view::npos;
}

std::string octal(std::uint64_t number, std::size_t digits) {
    std::string text(digits, '0');
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, number >>= 3U)
        *digit = static_cast<char>('0' + (number & 7U));
    return text;
}

std::optional<std::uint64_t> octalAt(std::string_view head, std::size_t at, std::size_t digits) {
    std::uint64_t number = 0;
    for (const char digit : head.substr(at, digits)) {
        if (digit < '0' || digit > '7') return {};
        number = number * 8 + static_cast<std::uint64_t>(digit - '0');
    }
    return number;
}

std::string textAt(std::string_view head, std::size_t at, std::size_t most) {
    const std::string_view field = head.substr(at, most);
    return std::string(field.substr(0, field.find('\0')));
}

bool isPart(std::string_view part) {
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; };
    return !part.empty() && part != "." && part != ".." && std::none_of(part.begin(), part.end(), control);
}

}  // namespace

bool isTarName(std::string_view name) {
    std::string_view rest = name;
    while (true) {
        const std::size_t slash = rest.find('/');
        if (!isPart(rest.substr(0, slash))) return false;
        if (slash == std::string_view::npos) break;
        rest.remove_prefix(slash + 1);
    }
    return partOf(name) != std::string_view::npos;
}

std::string tarHead(std::string_view name, std::uint64_t bytes) {
    assert(isTarName(name));
    std::string head(kTarBlock, '\0');
    const auto put = [&](std::size_t at, std::string_view text) { head.replace(at, text.size(), text); };
    const std::size_t part = partOf(name);
    put(0, part == 0 ? name : name.substr(part + 1));
    put(kPrefixAt, name.substr(0, part));
    put(100, "0000600");
    put(108, "0000000");
    put(116, "0000000");
    put(kSizeAt, octal(bytes, 11));
    put(136, "00000000000");
    put(156, "0");
    put(257, std::string_view("ustar\00000", 8));
    put(kSumAt, "        ");
    std::uint64_t sum = 0;
    for (const char c : head) sum += static_cast<unsigned char>(c);
    put(kSumAt, octal(sum, 6) + std::string("\0 ", 2));
    return head;
}

std::optional<TarEntry> readTarHead(std::string_view head) {
    if (head.size() != kTarBlock) return {};
    TarEntry entry;
    const std::string prefix = textAt(head, kPrefixAt, kPrefix);
    entry.name = (prefix.empty() ? "" : prefix + "/") + textAt(head, 0, kName);
    const auto bytes = octalAt(head, kSizeAt, 11);
    if (!bytes || !isTarName(entry.name)) return {};
    entry.bytes = *bytes;
    if (tarHead(entry.name, entry.bytes) != head) return {};
    return entry;
}

}  // namespace store
