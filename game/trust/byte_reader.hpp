// Numbers as bytes, least significant first, and the way back that trusts no length.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace trust {

// T: an unsigned number.
template <typename T>
void putNumber(std::string& out, T number) {
    auto bits = std::uint64_t{number};
    for (std::size_t i = 0; i < sizeof(T); ++i, bits >>= 8U) out += static_cast<char>(bits & 0xFFU);
}

[[nodiscard]] inline std::string_view viewOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
[[nodiscard]] inline std::span<const std::byte> bytesOf(std::string_view text) {
    return std::as_bytes(std::span(text));
}

// Takes numbers and bytes from the front. After the first that is not there every further one is zero or
// empty, and ok() is false.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : m_rest(bytes) {}

    template <typename T>
    [[nodiscard]] T number() {
        const std::string_view bytes = take(sizeof(T));
        std::uint64_t bits = 0;
        for (std::size_t i = bytes.size(); i > 0; --i)
            bits = (bits << 8U) | std::uint64_t{static_cast<unsigned char>(bytes[i - 1])};
        return static_cast<T>(bits);
    }
    [[nodiscard]] std::string_view take(std::uint64_t size) {
        if (size > m_rest.size()) m_ok = false;
        if (!m_ok) {
            m_rest = {};
            return {};
        }
        const std::string_view taken = m_rest.substr(0, static_cast<std::size_t>(size));
        m_rest.remove_prefix(taken.size());
        return taken;
    }
    [[nodiscard]] std::size_t left() const { return m_rest.size(); }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    std::string_view m_rest;
    bool m_ok = true;
};

}  // namespace trust
