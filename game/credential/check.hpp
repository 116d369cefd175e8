// Whether a certificate, the text of its QR code or a list of revoked ones is the academy's word, and what it
// is worth today. Never writes, needs no network. (`stipple verify`; the checking page does the same.)
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "credential/certificate.hpp"
#include "credential/claim.hpp"
#include "credential/status_list.hpp"
#include "trust/key_book.hpp"

namespace credential {

struct CheckWith {
    const trust::KeyBook& book;
    const StatusList* status = nullptr;    // read by readStatus() already
    std::string now;                       // RFC 3339 UTC, whole seconds
    std::optional<std::string> typedName;  // compared with the hashed one, after surrounding blanks are gone
    // Of a claim: the certificate's file, whose hash must be the one in the claim.
    std::optional<std::string> certificate;
};

struct CheckedCertificate {
    bool genuine =
        false;  // signed by a certifier of the academy, unchanged, of this person if a name was typed
    trust::Reasons reasons;  // why not; or, of a genuine one, what to know: "specimen", "name-unchecked"
    std::optional<Standing> standing;        // of a genuine one
    std::optional<Certificate> certificate;  // what it says, when it could be read
    std::optional<Claim> claim;
    std::string signedAt;
    std::optional<trust::KeyCertificate> signedBy;  // the certifier's
};

// Codes: those of readCredential() and checkIssuer(), "name-other".
[[nodiscard]] CheckedCertificate checkCertificate(std::string_view bytes, const CheckWith& with);
// Codes: those of readClaim() and KeyBook::signer, "name-other", "claim-other" (not that file's). Blanks and
// a line's end around the text do not matter.
[[nodiscard]] CheckedCertificate checkClaim(std::string_view text, const CheckWith& with);

}  // namespace credential
