#include "app/certificate_register.hpp"

#include <algorithm>

namespace app {

namespace {

std::string textIn(const text::Json& json, std::string_view name) {
    const text::Json* member = json.find(name);
    return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
}

RegisteredCertificate certificateOf(const store::Event& event) {
    RegisteredCertificate made;
    made.id = textIn(event.details, "id");
    made.number = textIn(event.details, "number");
    made.candidate = textIn(event.details, "candidate");
    made.paper = textIn(event.details, "paper");
    made.sitting = textIn(event.details, "sitting");
    made.decision = textIn(event.details, "decision");
    made.validUntil = textIn(event.details, "valid_until");
    made.issuedAt = event.at;
    const text::Json* specimen = event.details.find("specimen");
    made.specimen = specimen != nullptr && specimen->boolean() != nullptr && *specimen->boolean();
    return made;
}

}  // namespace

const RegisteredCertificate* CertificateRegister::find(const std::string& numberOrId) const {
    const auto found = std::find_if(
        certificates.begin(), certificates.end(),
        [&](const RegisteredCertificate& one) { return one.number == numberOrId || one.id == numberOrId; });
    return found == certificates.end() ? nullptr : &*found;
}

const RegisteredCertificate* CertificateRegister::ofSitting(const std::string& sitting) const {
    const auto found = std::find_if(
        certificates.begin(), certificates.end(),
        [&](const RegisteredCertificate& one) { return one.sitting == sitting && one.revokedAt.empty(); });
    return found == certificates.end() ? nullptr : &*found;
}

std::vector<credential::Revoked> CertificateRegister::revoked() const {
    std::vector<credential::Revoked> all;
    for (const RegisteredCertificate& one : certificates) {
        if (one.revokedAt.empty()) continue;
        all.push_back({one.id, one.revokedAt.substr(0, 19) + "Z", one.reason});
    }
    return all;
}

CertificateRegister registerOf(const std::vector<store::LoggedEvent>& events) {
    CertificateRegister made;
    for (const store::LoggedEvent& logged : events) {
        const store::Event& event = logged.event;
        if (event.action == "certificate_issued") made.certificates.push_back(certificateOf(event));
        if (event.action == "certificate_revoked") {
            for (RegisteredCertificate& one : made.certificates) {
                if (one.id != textIn(event.details, "id")) continue;
                one.revokedAt = event.at;
                one.reason = event.reason.value_or("");
            }
        }
        if (event.action == "certificate_list_made") {
            const text::Json* counter = event.details.find("counter");
            if (counter != nullptr && counter->whole() != nullptr)
                made.statusCounter = std::max(made.statusCounter, *counter->whole());
        }
    }
    return made;
}

text::Json detailsOf(const RegisteredCertificate& certificate) {
    auto details = text::Json::object();
    details.set("id", certificate.id).set("number", certificate.number);
    details.set("candidate", certificate.candidate).set("paper", certificate.paper);
    details.set("sitting", certificate.sitting).set("decision", certificate.decision);
    return details.set("valid_until", certificate.validUntil).set("specimen", certificate.specimen);
}

}  // namespace app
