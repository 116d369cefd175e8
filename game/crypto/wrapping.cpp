#include "crypto/wrapping.hpp"

#include <cassert>

#include <sodium.h>

#include "crypto/sodium_bytes.hpp"

namespace crypto {

namespace {

constexpr std::uint32_t kMostPasses = 16;
constexpr std::uint32_t kFewestKibibytes = 8;
constexpr std::uint32_t kMostKibibytes = 1U << 20U;

std::string randomText(std::size_t size) {
    ready();
    std::string text(size, '\0');
    randombytes_buf(text.data(), size);
    return text;
}

// Nothing when the memory is not to be had.
std::optional<Secret> keyFrom(std::string_view passphrase, const std::string& salt,
                              const PassphraseCost& cost) {
    Secret key(crypto_secretbox_KEYBYTES);
    if (crypto_pwhash(raw(key.bytes().data()), key.size(), passphrase.data(), passphrase.size(),
                      raw(salt.data()), cost.passes, std::size_t{cost.kibibytes} << 10U,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    return key;
}

std::string boxOf(std::string_view bytes, const std::string& nonce, const Secret& key) {
    std::string box(bytes.size() + crypto_secretbox_MACBYTES, '\0');
    crypto_secretbox_easy(raw(box.data()), raw(bytes.data()), bytes.size(), raw(nonce.data()),
                          raw(key.bytes().data()));
    return box;
}

// Into `out`, whose size is the box's less its seal.
bool openBox(std::string_view box, std::string_view nonce, const Secret& key, void* out) {
    return crypto_secretbox_open_easy(raw(out), raw(box.data()), box.size(), raw(nonce.data()),
                                      raw(key.bytes().data())) == 0;
}

}  // namespace

bool isPossible(const PassphraseCost& cost) {
    return cost.passes >= 1 && cost.passes <= kMostPasses && cost.kibibytes >= kFewestKibibytes &&
           cost.kibibytes <= kMostKibibytes;
}

std::optional<Wrapped> wrap(std::string_view secret, std::string_view passphrase, PassphraseCost cost) {
    assert(isPossible(cost));
    Wrapped wrapped{cost, randomText(crypto_pwhash_SALTBYTES), randomText(crypto_secretbox_NONCEBYTES), {}};
    const auto key = keyFrom(passphrase, wrapped.salt, cost);
    if (!key) return std::nullopt;
    wrapped.box = boxOf(secret, wrapped.nonce, *key);
    return wrapped;
}

std::optional<Secret> unwrap(const Wrapped& wrapped, std::string_view passphrase) {
    if (!isPossible(wrapped.cost) || wrapped.salt.size() != crypto_pwhash_SALTBYTES ||
        wrapped.nonce.size() != crypto_secretbox_NONCEBYTES || wrapped.box.size() < crypto_secretbox_MACBYTES)
        return std::nullopt;
    const auto key = keyFrom(passphrase, wrapped.salt, wrapped.cost);
    if (!key) return std::nullopt;
    Secret secret(wrapped.box.size() - crypto_secretbox_MACBYTES);
    if (!openBox(wrapped.box, wrapped.nonce, *key, secret.bytes().data())) return std::nullopt;
    return secret;
}

std::string lock(std::string_view bytes, const Secret& key) {
    assert(key.size() == crypto_secretbox_KEYBYTES);
    const std::string nonce = randomText(crypto_secretbox_NONCEBYTES);
    return nonce + boxOf(bytes, nonce, key);
}

std::optional<std::string> unlock(std::string_view locked, const Secret& key) {
    assert(key.size() == crypto_secretbox_KEYBYTES);
    if (locked.size() < crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES) return std::nullopt;
    const std::string_view nonce = locked.substr(0, crypto_secretbox_NONCEBYTES);
    const std::string_view box = locked.substr(crypto_secretbox_NONCEBYTES);
    std::string bytes(box.size() - crypto_secretbox_MACBYTES, '\0');
    if (!openBox(box, nonce, key, bytes.data())) return std::nullopt;
    return bytes;
}

}  // namespace crypto
