// Numbers as bytes, least significant first, written by hand so that the file is the same
// from every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace record {

template <typename T>
void putNumber(std::string& out, T number) {
    auto bits = static_cast<std::uint64_t>(static_cast<std::make_unsigned_t<T>>(number));
    for (std::size_t i = 0; i < sizeof(T); ++i, bits >>= 8U) out += static_cast<char>(bits & 0xFFU);
}

// Takes numbers and texts from the front of a payload. After the first one that is not there
// every further one is zero or empty and `ok()` is false.
class PayloadReader {
public:
    explicit PayloadReader(std::string_view bytes) : m_rest(bytes) {}

    template <typename T>
    [[nodiscard]] T number() {
        const std::string_view bytes = take(sizeof(T));
        std::uint64_t bits = 0;
        for (std::size_t i = bytes.size(); i > 0; --i) {
            bits = (bits << 8U) | std::uint64_t{static_cast<unsigned char>(bytes[i - 1])};
        }
        return static_cast<T>(static_cast<std::make_unsigned_t<T>>(bits));
    }
    // The next `size` bytes.
    [[nodiscard]] std::string_view take(std::size_t size) {
        if (size > m_rest.size()) {
            m_ok = false;
            m_rest = {};
            return {};
        }
        const std::string_view taken = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return taken;
    }
    [[nodiscard]] std::string_view rest() {
        const std::string_view taken = m_rest;
        m_rest = {};
        return taken;
    }
    [[nodiscard]] std::size_t left() const { return m_rest.size(); }
    [[nodiscard]] bool ok() const { return m_ok; }
    // All read, and nothing left over.
    [[nodiscard]] bool done() const { return m_ok && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_ok = true;
};

}  // namespace record
