// did:key of an Ed25519 key: multicodec 0xed01 before the key's bytes, then multibase.
#include "credential/base58.hpp"
#include "credential/bytes.hpp"
#include "credential/credential.hpp"

namespace credential {

namespace {

constexpr std::string_view kScheme = "did:key:z";
constexpr std::string_view kEd25519 = "\xED\x01";

}  // namespace

std::string didOf(const crypto::PublicKey& key) {
    return std::string(kScheme) + base58(std::string(kEd25519) + textOf(key.bytes));
}

std::optional<crypto::PublicKey> keyOfDid(std::string_view did) {
    if (did.substr(0, kScheme.size()) != kScheme) return std::nullopt;
    const auto bytes = bytesOfBase58(did.substr(kScheme.size()));
    if (!bytes || bytes->substr(0, kEd25519.size()) != kEd25519) return std::nullopt;
    const auto key = arrayOf<32>(std::string_view(*bytes).substr(kEd25519.size()));
    if (!key) return std::nullopt;
    return crypto::PublicKey{*key};
}

}  // namespace credential
