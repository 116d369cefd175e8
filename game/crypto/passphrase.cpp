#include "crypto/passphrase.hpp"

#include <array>
#include <charconv>

#include <sodium.h>

#include "crypto/sodium_bytes.hpp"

namespace crypto {

namespace {

constexpr std::uint32_t kMostKibibytes = 1U << 20U;
constexpr std::uint32_t kMostPasses = 16;

// Takes `word` and a number from the front of the text.
std::optional<std::uint32_t> takeNumber(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return std::nullopt;
    text.remove_prefix(word.size());
    std::uint32_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    return number;
}

}  // namespace

std::optional<std::string> hashPassphrase(std::string_view passphrase, PassphraseCost cost) {
    ready();
    std::array<char, crypto_pwhash_argon2id_STRBYTES> text{};
    const std::size_t bytes = std::size_t{cost.kibibytes} << 10U;
    if (crypto_pwhash_argon2id_str(text.data(), passphrase.data(), passphrase.size(), cost.passes, bytes) !=
        0)
        return std::nullopt;
    return std::string(text.data());
}

bool isPassphraseHash(std::string_view hash) {
    if (hash.size() >= crypto_pwhash_argon2id_STRBYTES) return false;
    const auto version = takeNumber(hash, "$argon2id$v=");
    const auto kibibytes = takeNumber(hash, "$m=");
    const auto passes = takeNumber(hash, ",t=");
    const auto lanes = takeNumber(hash, ",p=");
    return version == 19U && kibibytes && *kibibytes <= kMostKibibytes && passes && *passes <= kMostPasses &&
           lanes == 1U && hash.starts_with('$');
}

bool isPassphrase(const std::string& hash, std::string_view passphrase) {
    ready();
    return isPassphraseHash(hash) &&
           crypto_pwhash_argon2id_str_verify(hash.c_str(), passphrase.data(), passphrase.size()) == 0;
}

void wipe(std::string& secret) {
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

}  // namespace crypto
