// Sealing to a public key: who seals cannot open (X25519, XSalsa20-Poly1305: libsodium's crypto_box_seal).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "crypto/secret.hpp"

namespace crypto {

struct SealPublicKey {
    std::array<std::byte, 32> bytes{};
    friend bool operator==(const SealPublicKey&, const SealPublicKey&) = default;
};

class SealKey {
public:
    [[nodiscard]] static SealKey random();
    [[nodiscard]] static SealKey fromSeed(std::span<const std::byte> seed);  // 32 bytes (asserted)
    [[nodiscard]] const SealPublicKey& publicKey() const { return m_public; }
    [[nodiscard]] Secret seed() const;
    // Nothing when the bytes were not sealed to this key, or were changed.
    [[nodiscard]] std::optional<std::string> open(std::string_view sealed) const;

private:
    SealKey(Secret seed, Secret secret, SealPublicKey key)
        : m_seed(std::move(seed)), m_secret(std::move(secret)), m_public(key) {}
    Secret m_seed;
    Secret m_secret;
    SealPublicKey m_public;
};

// Empty for a public key of small order, which nobody can hold the private one of.
[[nodiscard]] std::string seal(std::string_view bytes, const SealPublicKey& to);

}  // namespace crypto
