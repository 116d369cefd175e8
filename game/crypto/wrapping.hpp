// Secrets under a passphrase: Argon2id (RFC 9106) with the costs kept beside, then XSalsa20-Poly1305.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/passphrase.hpp"
#include "crypto/secret.hpp"

namespace crypto {

// What lies in a file.
struct Wrapped {
    PassphraseCost cost;  // 1..16 passes, 8 KiB..1 GiB: nothing else is worked out
    std::string salt;     // 16 bytes
    std::string nonce;    // 24 bytes
    std::string box;      // the secret and 16 bytes of its seal
};

// Whether costs are in that range.
[[nodiscard]] bool isPossible(const PassphraseCost& cost);

// Nothing when the memory for it is not to be had. The cost is possible (asserted).
[[nodiscard]] std::optional<Wrapped> wrap(std::string_view secret, std::string_view passphrase,
                                          PassphraseCost cost = {});
// Nothing for a wrong passphrase, changed bytes, or costs out of range.
[[nodiscard]] std::optional<Secret> unwrap(const Wrapped& wrapped, std::string_view passphrase);

// Under a key of 32 bytes (asserted) instead of a passphrase; nonce in front.
[[nodiscard]] std::string lock(std::string_view bytes, const Secret& key);
[[nodiscard]] std::optional<std::string> unlock(std::string_view locked, const Secret& key);

}  // namespace crypto
