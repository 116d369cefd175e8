#include "crypto/blake2b.hpp"

#include <cassert>

#include <sodium.h>

#include "crypto/sodium_bytes.hpp"

namespace crypto {

struct Blake2b::State {
    crypto_generichash_blake2b_state sodium;
};

Blake2b::Blake2b() : m_state(std::make_unique<State>()) {
    crypto_generichash_blake2b_init(&m_state->sodium, nullptr, 0, std::tuple_size_v<Hash>);
}
Blake2b::~Blake2b() = default;
Blake2b::Blake2b(Blake2b&&) noexcept = default;
Blake2b& Blake2b::operator=(Blake2b&&) noexcept = default;

Blake2b& Blake2b::add(std::span<const std::byte> bytes) {
    crypto_generichash_blake2b_update(&m_state->sodium, raw(bytes.data()), bytes.size());
    return *this;
}

Blake2b& Blake2b::add(std::string_view bytes) { return add(std::as_bytes(std::span(bytes))); }

Blake2b& Blake2b::addU64(std::uint64_t number) {
    std::array<std::byte, 8> bytes{};
    for (auto& byte : bytes) {
        byte = static_cast<std::byte>(number & 0xFFU);
        number >>= 8U;
    }
    return add(bytes);
}

Hash Blake2b::finish() {
    std::array<unsigned char, std::tuple_size_v<Hash>> out{};
    crypto_generichash_blake2b_final(&m_state->sodium, out.data(), out.size());
    Hash hash{};
    for (std::size_t i = 0; i < out.size(); ++i) hash[i] = std::byte{out[i]};
    return hash;
}

Hash blake2b(std::span<const std::byte> bytes) { return Blake2b().add(bytes).finish(); }
Hash blake2b(std::string_view bytes) { return Blake2b().add(bytes).finish(); }

std::string blake2b512(std::string_view bytes) {
    std::string out(64, '\0');
    crypto_generichash_blake2b(raw(out.data()), out.size(), raw(bytes.data()), bytes.size(), nullptr, 0);
    return out;
}

Hash keyedBlake2b(std::string_view key, std::string_view bytes) {
    assert(key.size() >= crypto_generichash_blake2b_KEYBYTES_MIN &&
           key.size() <= crypto_generichash_blake2b_KEYBYTES_MAX);
    Hash hash{};
    crypto_generichash_blake2b(raw(hash.data()), hash.size(), raw(bytes.data()), bytes.size(),
                               raw(key.data()), key.size());
    return hash;
}

std::string hex(const Hash& hash) { return hex(std::span<const std::byte>(hash)); }

std::string hex(std::span<const std::byte> bytes) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const std::byte byte : bytes) {
        out += kDigits[std::to_integer<std::size_t>(byte >> 4U)];
        out += kDigits[std::to_integer<std::size_t>(byte & std::byte{0x0F})];
    }
    return out;
}

}  // namespace crypto
