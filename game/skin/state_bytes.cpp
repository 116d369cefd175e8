#include "skin/state_bytes.hpp"

namespace skin {
namespace {

void append(State& bytes, std::uint64_t value, unsigned count) {
    for (unsigned i = 0; i < count; ++i) bytes.push_back(static_cast<std::byte>((value >> (8 * i)) & 0xFFU));
}

}  // namespace

void StateWriter::u8(std::uint8_t value) { append(m_bytes, value, 1); }
void StateWriter::u32(std::uint32_t value) { append(m_bytes, value, 4); }
void StateWriter::i64(std::int64_t value) { append(m_bytes, static_cast<std::uint64_t>(value), 8); }

std::uint64_t StateReader::number(unsigned bytes) {
    if (m_short || left() < bytes) {
        m_short = true;
        return 0;
    }
    std::uint64_t value = 0;
    for (unsigned i = 0; i < bytes; ++i)
        value |= std::to_integer<std::uint64_t>(m_bytes[m_at + i]) << (8 * i);
    m_at += bytes;
    return value;
}

std::uint8_t StateReader::u8() { return static_cast<std::uint8_t>(number(1)); }
std::uint32_t StateReader::u32() { return static_cast<std::uint32_t>(number(4)); }
std::int64_t StateReader::i64() { return static_cast<std::int64_t>(number(8)); }

}  // namespace skin
