// The files of a key shelf that are not signed: private keys under their passphrases, and requests for a
// certificate.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "crypto/wrapping.hpp"
#include "trust/key_certificate.hpp"

namespace trust {

// A private key as it lies in LABEL.key: one JSON object with the public half, so that a key can be listed
// and a wrong file told without the passphrase. Exactly one of `wrapped` and `seed` is there.
struct KeyFile {
    std::string label;
    std::string role;       // a KeyRole's name, or "root" for a half of the root
    std::string holder;     // empty for a half of the root
    crypto::PublicKey key;  // of the key; of the whole root; of `sealing` the sealing key's bytes
    std::optional<crypto::Wrapped> wrapped;
    std::optional<std::string> seed;  // 32 bytes; a station's, which has no passphrase
};
[[nodiscard]] std::string writeKeyFile(const KeyFile& file);
// "key-file".
[[nodiscard]] std::variant<KeyFile, Reason> readKeyFile(std::string_view bytes);

// The public half that goes to whoever holds the root, as LABEL.request.
struct KeyRequest {
    std::string label;
    KeyRole role = KeyRole::author;
    std::string holder;
    crypto::PublicKey key;
    friend bool operator==(const KeyRequest&, const KeyRequest&) = default;
};
[[nodiscard]] std::string writeKeyRequest(const KeyRequest& request);
// "key-request".
[[nodiscard]] std::variant<KeyRequest, Reason> readKeyRequest(std::string_view bytes);

}  // namespace trust
