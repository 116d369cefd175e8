// Ed25519 signatures (RFC 8032, by libsodium).
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "crypto/secret.hpp"

namespace crypto {

struct PublicKey {
    std::array<std::byte, 32> bytes{};
    friend bool operator==(const PublicKey&, const PublicKey&) = default;
};
using Signature = std::array<std::byte, 64>;

class SigningKey {
public:
    [[nodiscard]] static SigningKey random();
    // `seed`: 32 bytes (asserted), the private key of RFC 8032.
    [[nodiscard]] static SigningKey fromSeed(std::span<const std::byte> seed);
    [[nodiscard]] const PublicKey& publicKey() const { return m_public; }
    [[nodiscard]] Signature sign(std::string_view message) const;
    // The 32 bytes that fromSeed() takes; for wrapping only.
    [[nodiscard]] Secret seed() const;

private:
    SigningKey(Secret secret, PublicKey key) : m_secret(std::move(secret)), m_public(key) {}
    Secret m_secret;  // 64 bytes
    PublicKey m_public;
};

// Strict: refuses keys of small order and signatures that are not canonical.
[[nodiscard]] bool isSignature(const Signature& signature, std::string_view message, const PublicKey& key);

// From hexadecimal digits of either case; nothing when it is not exactly 32 (64) bytes.
[[nodiscard]] std::optional<PublicKey> publicKeyOf(std::string_view hex);
[[nodiscard]] std::optional<Signature> signatureOf(std::string_view hex);
// The bytes; nothing for an odd number of digits or another character.
[[nodiscard]] std::optional<std::string> bytesOfHex(std::string_view hex);

}  // namespace crypto
