// Who certifies: a person with the role, by a key of that role and its passphrase. And what a decision
// allows.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "app/certificate_commands.hpp"
#include "app/people_room.hpp"
#include "credential/certificate.hpp"
#include "exam/decision/decision.hpp"
#include "report/certificate_pdf.hpp"
#include "trust/key_shelf.hpp"

namespace app {

struct Certifier {
    trust::KeyShelf::Opened keys;
    trust::KeyCertificate key;
    crypto::SigningKey signing;
};
// Unlocks the key that --by names; its holder must be a person of these records who has the role now. Sets
// the room's actor to that person. A sentence when not.
[[nodiscard]] std::variant<Certifier, std::string> certifierOf(Room& room, const CertificateOptions& options);

// A decision that a certificate may be made out of, and its file.
struct Certified {
    exam::Decision decision;
    std::string hash;  // BLAKE2b-256 of the file, hex
    report::SignedBy examiner;
    trust::KeyCertificate certifier;  // whose signature the decision has
};
// "certify-outcome" (no pass, or not to be certified), "certify-override" (a pass against the rules),
// "certify-other" (another certifier's, or the examiner's), and those of exam::readDecision().
[[nodiscard]] std::variant<Certified, trust::Reason> certifiedBy(std::string_view decisionBytes,
                                                                 const Certifier& certifier);

// The certificate's first state: all but id, number, name and times.
[[nodiscard]] credential::Certificate certificateFrom(const Certified& certified,
                                                      const trust::AcademyRoot& root);

}  // namespace app
