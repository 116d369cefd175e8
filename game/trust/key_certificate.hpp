// Who may sign what: a certificate of the academy's root for one public key.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "crypto/sealing.hpp"
#include "crypto/signing.hpp"
#include "trust/signed_file.hpp"

namespace trust {

// The academy's public root: the one thing that a stranger must have from the academy itself.
struct AcademyRoot {
    std::string academy;  // its name, as certificates show it
    crypto::PublicKey key;
    // Made for trying and teaching, with keys that are cheap to guess: nothing of it is a certificate.
    bool specimen = false;
    friend bool operator==(const AcademyRoot&, const AcademyRoot&) = default;
};
inline constexpr std::size_t kLongestAcademy = 100;  // bytes
// A file of one JSON object, {"stipple_root": 1, "academy": ..., "key": hex}, and "specimen": true of one.
[[nodiscard]] std::string writeRoot(const AcademyRoot& root);
// "root-form", "root-newer".
[[nodiscard]] std::variant<AcademyRoot, Reason> readRoot(std::string_view bytes);
// "7QK4-92MD-XH3T-P6VA-K": the key's fingerprint to compare with the one on the academy's wall.
[[nodiscard]] std::string fingerprint(const crypto::PublicKey& key);

// `sealing` is the academy's own: it signs nothing; submissions are sealed to it.
enum class KeyRole { author, examiner, certifier, station, sealing };
[[nodiscard]] const char* name(KeyRole role);
[[nodiscard]] std::optional<KeyRole> keyRoleOf(std::string_view name);

// What a key may be called: [A-Za-z0-9-], 1 .. 40.
[[nodiscard]] bool isKeyLabel(std::string_view text);
// Whose a key of that role may be: a person's id, or a name like a label for a station and for sealing.
[[nodiscard]] bool isKeyHolder(KeyRole role, const std::string& holder);
// 1 .. `most` bytes of UTF-8 without control characters.
[[nodiscard]] bool isPlainText(std::string_view text, std::size_t most);

struct KeyCertificate {
    crypto::PublicKey key;                      // of `sealing` zeros
    std::optional<crypto::SealPublicKey> seal;  // `sealing` only
    KeyRole role = KeyRole::author;
    std::string holder;  // a person's id, 32 hexadecimal digits; of station and sealing a name, "station-03"
    std::string label;   // what people call it: "E-03", "K-01"; [A-Za-z0-9-], 1..40
    std::string from;    // RFC 3339 UTC, valid from .. until
    std::string until;
    [[nodiscard]] KeyId id() const;  // of the key, or of the seal key
    friend bool operator==(const KeyCertificate&, const KeyCertificate&) = default;
};

// Body "certificate.json", signed by the root for Purpose::key.
[[nodiscard]] SignedFile certificateFile(const KeyCertificate& certificate, const crypto::SigningKey& root,
                                         const std::string& at);
// Form and content ("key-form"); whether it is the root's word is KeyBook's to say.
[[nodiscard]] std::variant<KeyCertificate, Reason> readCertificate(const SignedFile& file);

// Body "revoked.json" {counter, at, keys [{key, since, reason}]}, signed by the root for Purpose::revoke. A
// signature made before `since` stays good when a trusted record shows that it was: the day-log. By itself a
// revoked key is believed for nothing.
struct RevokedKey {
    KeyId key;
    std::string since;
    std::string reason;  // 1 .. 500 bytes
    friend bool operator==(const RevokedKey&, const RevokedKey&) = default;
};
struct RevocationList {
    std::int64_t counter = 0;  // 1 or more; grows with every list
    std::string at;
    std::vector<RevokedKey> keys;
    friend bool operator==(const RevocationList&, const RevocationList&) = default;
};
[[nodiscard]] SignedFile revocationFile(const RevocationList& list, const crypto::SigningKey& root);
// Form and content ("revocations-form").
[[nodiscard]] std::variant<RevocationList, Reason> readRevocations(const SignedFile& file);

}  // namespace trust
