// The one place where a signature is believed or not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "trust/key_certificate.hpp"

namespace trust {

class KeyBook {
public:
    explicit KeyBook(AcademyRoot root) : m_root(std::move(root)) {}

    // Takes a certificate (or several: any order) when the root signed it. A reason when not: "key-root" (not
    // this academy's), "key-signature", "key-form", "key-twice" (one id, two certificates). The same bytes
    // again are good.
    [[nodiscard]] std::optional<Reason> add(const SignedFile& certificate);
    // A list of a lower counter than one that was seen is refused ("revocations-old"); `seen`: the highest
    // counter that this machine remembers. Also "revocations-form", "-root", "-signature".
    [[nodiscard]] std::optional<Reason> addRevocations(const SignedFile& list, std::int64_t seen);

    [[nodiscard]] const AcademyRoot& root() const { return m_root; }
    [[nodiscard]] const KeyCertificate* find(const KeyId& id) const;
    [[nodiscard]] const RevokedKey* revoked(const KeyId& id) const;  // null when it is not
    [[nodiscard]] const std::vector<KeyCertificate>& certificates() const { return m_certificates; }
    [[nodiscard]] const std::optional<RevocationList>& revocations() const { return m_revocations; }

    // THE check: signature `i` of the file is for `purpose`, by a key that this root certified for a role
    // that may sign for it, within the certificate's time by the signature's own `at`, not revoked, and
    // Ed25519 holds over the bytes as stored. Roles: paper: author; open, grade: examiner; segment: station;
    // close, seal, day: station and examiner; certify, status: certifier. Where two roles may sign, the
    // reader looks at the role of the certificate that comes back. Codes: "signature-missing",
    // "signature-purpose", "signature-key-unknown", "signature-role", "signature-time", "signature-wrong",
    // and last "signature-revoked": then all the rest is right.
    [[nodiscard]] std::variant<KeyCertificate, Reason> signer(const SignedFile& file, std::size_t i,
                                                              Purpose purpose) const;
    // The same for bytes that are signed beside a SignedFile (a session key, a claim).
    [[nodiscard]] std::variant<KeyCertificate, Reason> signer(const KeyId& key, Purpose purpose,
                                                              std::string_view bytes,
                                                              const crypto::Signature& signature,
                                                              const std::string& at) const;

private:
    AcademyRoot m_root;
    std::vector<KeyCertificate> m_certificates;
    std::vector<std::string> m_certificateBytes;
    std::optional<RevocationList> m_revocations;
};

// May a key of that role sign for that purpose?
[[nodiscard]] bool maySign(KeyRole role, Purpose purpose);

}  // namespace trust
