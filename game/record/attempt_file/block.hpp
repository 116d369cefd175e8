// The frame of an attempt file: preamble, then blocks bound by a chain of hashes. The bytes
// are described in docs/attempt-format.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/blake2b.hpp"

namespace record {

inline constexpr std::uint32_t kAttemptFormat = 1;
inline constexpr std::size_t kPreambleBytes = 20;  // 16 of kind, 4 of format number
inline constexpr std::size_t kMostPayloadBytes = 1U << 20U;

enum class BlockType : std::uint32_t {
    header = 1,
    levelFile = 2,
    samples = 3,
    events = 4,
    dots = 5,
    states = 6,
    close = 7,
    signature = 0x8000'0008U,
};
// A block with this bit may be skipped by a reader that does not know it.
inline constexpr std::uint32_t kOptionalBit = 0x8000'0000U;

// Makes the bytes of an attempt file from the start on.
class BlockWriter {
public:
    // The preamble, which the first link of the chain covers.
    [[nodiscard]] std::string begin();
    // Appends a block to `out`. The payload is at most kMostPayloadBytes (asserted).
    void append(std::string& out, BlockType type, std::string_view payload);
    // Of the last block; before the first one, of the preamble.
    [[nodiscard]] const crypto::Hash& chain() const { return m_chain; }

private:
    crypto::Hash m_chain{};
    std::uint64_t m_sequence = 0;
};

struct Block {
    std::uint32_t type = 0;
    std::string_view payload;
    crypto::Hash chain{};
};

// Walks through the whole blocks of a file's bytes, which must outlive it.
class BlockReader {
public:
    enum class Preamble { good, notAnAttempt, newer };

    explicit BlockReader(std::string_view bytes);
    [[nodiscard]] Preamble preamble() const { return m_preamble; }
    // The next block whose chain value is right; nothing at the end or at the first that is cut
    // off or altered. Trusts no length.
    [[nodiscard]] std::optional<Block> next();
    // Bytes are left that are no whole block.
    [[nodiscard]] bool torn() const { return !m_rest.empty(); }
    // Of the last block that next() gave; before the first one, of the preamble.
    [[nodiscard]] const crypto::Hash& chain() const { return m_chain; }

private:
    std::string_view m_rest;
    Preamble m_preamble = Preamble::notAnAttempt;
    crypto::Hash m_chain{};
    std::uint64_t m_sequence = 0;
};

}  // namespace record
