// Passphrases: kept as Argon2id strings, never as themselves.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crypto {

// What one guess costs. The string keeps it, so that it can be raised later.
struct PassphraseCost {
    std::uint32_t passes = 3;
    std::uint32_t kibibytes = 256U << 10U;
};

// "$argon2id$v=19$m=...,t=...,p=1$SALT$HASH" (RFC 9106; salt from the system's random source). Nothing
// when the memory for it is not to be had.
[[nodiscard]] std::optional<std::string> hashPassphrase(std::string_view passphrase,
                                                        PassphraseCost cost = {});

// Whether `hash` is such a string, of at most 1 GiB and 16 passes: nothing else is worked out.
[[nodiscard]] bool isPassphraseHash(std::string_view hash);
// Whether it is the passphrase, by the costs that the string names. False for a string that is none.
[[nodiscard]] bool isPassphrase(const std::string& hash, std::string_view passphrase);

// Overwrites the text with zeros, in a way that no compiler leaves out, and empties it.
void wipe(std::string& secret);

}  // namespace crypto
