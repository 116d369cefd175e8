// The register of certificates: what the event log says of them. It holds no names.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "credential/status_list.hpp"
#include "record/store/event_log.hpp"

namespace app {

struct RegisteredCertificate {
    std::string id, number, candidate, paper, sitting, decision, validUntil;
    std::string issuedAt;
    bool specimen = false;
    std::string revokedAt, reason;  // empty: it was not
};

struct CertificateRegister {
    std::vector<RegisteredCertificate> certificates;  // in the order of issue
    std::int64_t statusCounter = 0;                   // of the newest list; 0: none was made

    // By number or id; null when there is none.
    [[nodiscard]] const RegisteredCertificate* find(const std::string& numberOrId) const;
    [[nodiscard]] const RegisteredCertificate* ofSitting(const std::string& sitting) const;
    // All that were revoked; times with whole seconds.
    [[nodiscard]] std::vector<credential::Revoked> revoked() const;
};

[[nodiscard]] CertificateRegister registerOf(const std::vector<store::LoggedEvent>& events);
// What certificate_issued keeps.
[[nodiscard]] text::Json detailsOf(const RegisteredCertificate& certificate);

}  // namespace app
