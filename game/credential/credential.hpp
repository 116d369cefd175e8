// The certificate as an Open Badges 3.0 / W3C Verifiable Credential 2.0 with two proofs (eddsa-rdfc-2022 and
// eddsa-jcs-2022), and its check.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "credential/certificate.hpp"
#include "crypto/signing.hpp"
#include "text/json.hpp"
#include "trust/key_book.hpp"

namespace credential {

// "did:key:z6Mk..." (multibase base58btc of 0xed01 and the key).
[[nodiscard]] std::string didOf(const crypto::PublicKey& key);
[[nodiscard]] std::optional<crypto::PublicKey> keyOfDid(std::string_view did);

// RFC 8785 for what certificates hold: ASCII member names, strings, whole numbers up to 2^53, booleans,
// arrays, objects. A reason ("json-number", "json-key", "json-null") for anything else.
[[nodiscard]] std::variant<std::string, trust::Reason> canonicalJson(const text::Json& value);

// A document without its proof, or a proof's options, as canonical N-Quads (RDFC-1.0), by a fixed vocabulary:
// that of the credential which unsignedCredential() writes, and of the example in the W3C's test vectors. A
// reason ("rdf-template") for a document that is not of these forms.
[[nodiscard]] std::variant<std::string, trust::Reason> canonicalQuads(const text::Json& document);

// The document that is signed, with the certifier's key as issuer.
[[nodiscard]] text::Json unsignedCredential(const Certificate& certificate, const crypto::PublicKey& issuer);
// With both proofs. `at`: RFC 3339 UTC. The bytes that are the file "*.json".
[[nodiscard]] std::variant<std::string, trust::Reason> signedCredential(const Certificate& certificate,
                                                                        const crypto::SigningKey& certifier,
                                                                        const std::string& at);

// One proof of any document (for the vectors of W3C, too): SHA-256(options) || SHA-256(document), Ed25519.
enum class Suite { rdfc, jcs };
[[nodiscard]] std::variant<std::string, trust::Reason> proofHash(const text::Json& document,
                                                                 const text::Json& options, Suite suite);

struct ReadCredential {
    Certificate certificate;
    crypto::PublicKey issuer;
    std::string signedAt;
};
// Reads bytes, checks both proofs and that every member is as unsignedCredential() would write it (no other
// member, the same layout). Reasons: "json-form", "credential-form", "credential-proof-missing",
// "credential-proof-wrong".
[[nodiscard]] std::variant<ReadCredential, trust::Reason> readCredential(std::string_view bytes);
// And that the issuer is a certifier of the academy, at the time of signing: as KeyBook::signer says, and
// "credential-academy" when the certificate names another academy.
[[nodiscard]] trust::Reasons checkIssuer(const ReadCredential& credential, const trust::KeyBook& book);

}  // namespace credential
