#include "crypto/signing.hpp"

#include <algorithm>
#include <cassert>

#include <sodium.h>

#include "crypto/sodium_bytes.hpp"

namespace crypto {

namespace {

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// Fills `out` exactly.
bool fillFromHex(std::string_view hex, std::span<std::byte> out) {
    const auto bytes = bytesOfHex(hex);
    if (!bytes || bytes->size() != out.size()) return false;
    std::transform(bytes->begin(), bytes->end(), out.begin(),
                   [](char c) { return static_cast<std::byte>(c); });
    return true;
}

}  // namespace

SigningKey SigningKey::random() { return fromSeed(Secret::random(crypto_sign_SEEDBYTES).bytes()); }

SigningKey SigningKey::fromSeed(std::span<const std::byte> seed) {
    assert(seed.size() == crypto_sign_SEEDBYTES);
    Secret secret(crypto_sign_SECRETKEYBYTES);
    PublicKey key;
    crypto_sign_seed_keypair(raw(key.bytes.data()), raw(secret.bytes().data()), raw(seed.data()));
    return {std::move(secret), key};
}

Signature SigningKey::sign(std::string_view message) const {
    Signature signature{};
    crypto_sign_detached(raw(signature.data()), nullptr, raw(message.data()), message.size(),
                         raw(m_secret.bytes().data()));
    return signature;
}

Secret SigningKey::seed() const { return Secret(m_secret.bytes().first(crypto_sign_SEEDBYTES)); }

bool isSignature(const Signature& signature, std::string_view message, const PublicKey& key) {
    return crypto_sign_verify_detached(raw(signature.data()), raw(message.data()), message.size(),
                                       raw(key.bytes.data())) == 0;
}

std::optional<PublicKey> publicKeyOf(std::string_view hex) {
    PublicKey key;
    if (!fillFromHex(hex, key.bytes)) return std::nullopt;
    return key;
}

std::optional<Signature> signatureOf(std::string_view hex) {
    Signature signature{};
    if (!fillFromHex(hex, signature)) return std::nullopt;
    return signature;
}

std::optional<std::string> bytesOfHex(std::string_view hex) {
    if (hex.size() % 2 != 0) return std::nullopt;
    std::string bytes;
    bytes.reserve(hex.size() / 2);
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const int high = digit(hex[i]);
        const int low = digit(hex[i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

}  // namespace crypto
