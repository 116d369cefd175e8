// Whole numbers to bytes and back, little-endian on every machine: the layout of skin::State.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace skin {

// Everything that lasts from one touch to the next, as bytes of a fixed layout: what a replay
// restores, a resume needs and a hash is taken of.
using State = std::vector<std::byte>;

class StateWriter {
public:
    void u8(std::uint8_t value);
    void u32(std::uint32_t value);
    void i64(std::int64_t value);
    [[nodiscard]] State take() { return std::move(m_bytes); }

private:
    State m_bytes;
};

// Reads what StateWriter wrote. Past the end every number is 0 and whole() is false.
class StateReader {
public:
    explicit StateReader(const State& bytes) : m_bytes(bytes) {}
    [[nodiscard]] std::uint8_t u8();
    [[nodiscard]] std::uint32_t u32();
    [[nodiscard]] std::int64_t i64();
    // True when every byte was read and none was missing.
    [[nodiscard]] bool whole() const { return !m_short && m_at == m_bytes.size(); }
    [[nodiscard]] std::size_t left() const { return m_bytes.size() - m_at; }

private:
    [[nodiscard]] std::uint64_t number(unsigned bytes);

    const State& m_bytes;
    std::size_t m_at = 0;
    bool m_short = false;
};

}  // namespace skin
