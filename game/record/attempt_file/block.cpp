#include "record/attempt_file/block.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "record/attempt_file/little_endian.hpp"

namespace record {

namespace {

constexpr std::string_view kKind = "stipple.attempt\n";
constexpr std::size_t kHeadBytes = 16;  // type, length, sequence
constexpr std::size_t kChainBytes = 32;

crypto::Hash linked(const crypto::Hash& previous, std::string_view headAndPayload) {
    crypto::Blake2b hash;
    hash.add(previous);
    hash.add(headAndPayload);
    return hash.finish();
}

std::string_view asText(const crypto::Hash& hash) {
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

}  // namespace

std::string BlockWriter::begin() {
    std::string preamble(kKind);
    putNumber(preamble, kAttemptFormat);
    m_chain = crypto::blake2b(preamble);
    return preamble;
}

void BlockWriter::append(std::string& out, BlockType type, std::string_view payload) {
    assert(payload.size() <= kMostPayloadBytes);
    const std::size_t start = out.size();
    putNumber(out, static_cast<std::uint32_t>(type));
    putNumber(out, static_cast<std::uint32_t>(payload.size()));
    putNumber(out, m_sequence);
    out += payload;
    m_chain = linked(m_chain, std::string_view(out).substr(start));
    out += asText(m_chain);
    ++m_sequence;
}

BlockReader::BlockReader(std::string_view bytes) : m_rest(bytes) {
    if (bytes.size() < kPreambleBytes || bytes.substr(0, kKind.size()) != kKind) return;
    PayloadReader number(bytes.substr(kKind.size(), 4));
    const auto format = number.number<std::uint32_t>();
    if (format == 0) return;
    m_preamble = format > kAttemptFormat ? Preamble::newer : Preamble::good;
    m_chain = crypto::blake2b(bytes.substr(0, kPreambleBytes));
    m_rest.remove_prefix(kPreambleBytes);
}

std::optional<Block> BlockReader::next() {
    if (m_preamble != Preamble::good) return std::nullopt;
    PayloadReader head(m_rest);
    const auto type = head.number<std::uint32_t>();
    const auto length = head.number<std::uint32_t>();
    const auto sequence = head.number<std::uint64_t>();
    if (!head.ok() || length > kMostPayloadBytes || sequence != m_sequence) return std::nullopt;
    const std::string_view payload = head.take(length);
    const std::string_view stored = head.take(kChainBytes);
    if (!head.ok()) return std::nullopt;
    const crypto::Hash chain = linked(m_chain, m_rest.substr(0, kHeadBytes + length));
    if (asText(chain) != stored) return std::nullopt;
    m_chain = chain;
    ++m_sequence;
    m_rest.remove_prefix(kHeadBytes + length + kChainBytes);
    return Block{type, payload, chain};
}

}  // namespace record
