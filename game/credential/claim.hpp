// The compact signed claim of a certificate's QR code: "STP1:" and base45 (RFC 9285) of a few fields and a
// signature. Fields: one byte of number, one of length, the value; in ascending order, each once, all there;
// behind them the certifier's signature, 64 bytes (docs/certificates.md has the table).
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "credential/certificate.hpp"
#include "crypto/signing.hpp"
#include "trust/reason.hpp"

namespace credential {

struct Claim {
    std::string id;      // of the certificate, urn:uuid
    std::string number;  // the academy's
    std::string candidate;
    std::string paper;
    std::string nameHash;   // 64 hexadecimal digits
    std::string nameSalt;   // 32
    std::string validFrom;  // RFC 3339 UTC, whole seconds
    std::string validUntil;
    std::string signedAt;    // as the certificate's proofs
    std::string credential;  // SHA-256 of the credential's bytes, hex
    std::string key;         // the certifier's KeyId
    bool specimen = false;
    friend bool operator==(const Claim&, const Claim&) = default;
};

[[nodiscard]] Claim claimOf(const Certificate& certificate, std::string_view credentialBytes,
                            const crypto::PublicKey& certifier, const std::string& signedAt);
// Signed for Purpose::certify. Characters of QR's alphanumeric set only.
[[nodiscard]] std::string writeClaim(const Claim& claim, const crypto::SigningKey& certifier);

struct ReadClaim {
    Claim claim;
    std::string signedBytes;
    crypto::Signature signature{};
};
// Form only: "claim-form", "claim-newer". What is read is written the same again.
[[nodiscard]] std::variant<ReadClaim, trust::Reason> readClaim(std::string_view text);

[[nodiscard]] std::string base45(std::string_view bytes);
[[nodiscard]] std::variant<std::string, trust::Reason> bytesOfBase45(std::string_view text);

}  // namespace credential
