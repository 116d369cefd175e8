#include "crypto/sealing.hpp"

#include <cassert>

#include <sodium.h>

#include "crypto/sodium_bytes.hpp"

namespace crypto {

SealKey SealKey::random() { return fromSeed(Secret::random(crypto_box_SEEDBYTES).bytes()); }

SealKey SealKey::fromSeed(std::span<const std::byte> seed) {
    assert(seed.size() == crypto_box_SEEDBYTES);
    Secret secret(crypto_box_SECRETKEYBYTES);
    SealPublicKey key;
    crypto_box_seed_keypair(raw(key.bytes.data()), raw(secret.bytes().data()), raw(seed.data()));
    return {Secret(seed), std::move(secret), key};
}

Secret SealKey::seed() const { return Secret(m_seed.bytes()); }

std::optional<std::string> SealKey::open(std::string_view sealed) const {
    if (sealed.size() < crypto_box_SEALBYTES) return std::nullopt;
    std::string bytes(sealed.size() - crypto_box_SEALBYTES, '\0');
    if (crypto_box_seal_open(raw(bytes.data()), raw(sealed.data()), sealed.size(), raw(m_public.bytes.data()),
                             raw(m_secret.bytes().data())) != 0)
        return std::nullopt;
    return bytes;
}

std::string seal(std::string_view bytes, const SealPublicKey& to) {
    ready();
    std::string sealed(bytes.size() + crypto_box_SEALBYTES, '\0');
    // Fails only for a public key of small order, to which nobody can hold the private one.
    if (crypto_box_seal(raw(sealed.data()), raw(bytes.data()), bytes.size(), raw(to.bytes.data())) != 0)
        sealed.clear();
    return sealed;
}

}  // namespace crypto
