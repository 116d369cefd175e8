// What does not hold any more: taking certificates back, the signed list of them, and the register.
#include <filesystem>

#include "app/certificate_register.hpp"
#include "app/certifying_room.hpp"
#include "app/exam_room.hpp"
#include "credential/instant.hpp"
#include "text/wall_clock.hpp"

namespace app {

namespace {

using Fault = std::optional<std::string>;

// Signs a list of all that is revoked, under the next counter, and writes it.
Fault writeList(Room& room, const CertificateOptions& options, const Certifier& certifier) {
    const CertificateRegister all = registerOf(room.records.log().events());
    credential::StatusList list;
    list.counter = all.statusCounter + 1;
    list.at = room.records.now().substr(0, 19) + "Z";
    list.goodUntil = credential::instantOf(text::millisecondsOf(list.at).value_or(0) / 1000 +
                                           std::int64_t{options.listDays} * 86400);
    list.revoked = all.revoked();
    const std::string folder = examOutFolder(room.desk, options.out);
    const std::string path = folder + "/certificates-" + std::to_string(list.counter) + ".status";
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    // First the counter, then the list: two lists of one number must not exist.
    auto details = text::Json::object().set("counter", list.counter);
    details.set("revoked", static_cast<std::int64_t>(list.revoked.size())).set("good_until", list.goodUntil);
    if (auto fault = room.people.note(room.actor, "certificate_list_made", {}, "", std::move(details)))
        return fault;
    const auto file = credential::statusFile(list, certifier.signing);
    if (auto fault = writeExamFile(path, trust::bytesOf(file))) return fault;
    if (options.json)
        print(text::Json::object()
                  .set("list", path)
                  .set("counter", list.counter)
                  .set("good_until", list.goodUntil)
                  .set("revoked", static_cast<std::int64_t>(list.revoked.size()))
                  .dump(2));
    else
        print("List " + std::to_string(list.counter) + ", " + counted(list.revoked.size(), "certificate") +
              " revoked, good until " + list.goodUntil + ": " + path +
              "\nHand it out, and make the checking page anew (stipple certificate page).");
    return std::nullopt;
}

Fault revoke(Room& room, const CertificateOptions& options) {
    if (options.reason.empty() || options.reason.size() > 500)
        return "a revocation needs a reason of 1 to 500 bytes, which anybody may read";
    auto unlocked = certifierOf(room, options);
    if (const auto* fault = std::get_if<std::string>(&unlocked)) return *fault;
    const CertificateRegister all = registerOf(room.records.log().events());
    const RegisteredCertificate* found = all.find(options.number);
    if (found == nullptr)
        return "there is no certificate " + options.number + " here (see: stipple certificate list)";
    if (!found->revokedAt.empty())
        return "the certificate " + found->number + " was taken back on " + found->revokedAt;
    auto details = text::Json::object().set("id", found->id).set("number", found->number);
    if (auto fault =
            room.people.note(room.actor, "certificate_revoked", {}, options.reason, std::move(details)))
        return fault;
    return writeList(room, options, std::get<Certifier>(unlocked));
}

text::Json jsonOf(const RegisteredCertificate& one) {
    text::Json json = detailsOf(one);
    json.set("issued_at", one.issuedAt);
    json.set("revoked_at", one.revokedAt.empty() ? text::Json() : text::Json(one.revokedAt));
    return json.set("reason", one.reason.empty() ? text::Json() : text::Json(one.reason));
}

}  // namespace

int revokeCertificate(const CommandLine& line, const CertificateOptions& options) {
    return inRoom(line, {}, [&](Room& room) { return revoke(room, options); });
}

int writeStatusList(const CommandLine& line, const CertificateOptions& options) {
    return inRoom(line, {}, [&](Room& room) -> Fault {
        auto unlocked = certifierOf(room, options);
        if (const auto* fault = std::get_if<std::string>(&unlocked)) return *fault;
        return writeList(room, options, std::get<Certifier>(unlocked));
    });
}

int listCertificates(const CommandLine& line, const CertificateOptions& options) {
    return inRoom(line, {}, [&](Room& room) -> Fault {
        const CertificateRegister all = registerOf(room.records.log().events());
        auto rows = text::Json::array();
        for (const RegisteredCertificate& one : all.certificates) {
            rows.push(jsonOf(one));
            if (options.json) continue;
            print(one.number + "  " + one.candidate + "  " + one.paper + "  " +
                  (one.revokedAt.empty() ? "until " + one.validUntil : "REVOKED " + one.revokedAt) +
                  (one.specimen ? "  SPECIMEN" : ""));
        }
        if (options.json) print(rows.dump(2));
        if (!options.json && all.certificates.empty()) print("No certificate was made out here.");
        return std::nullopt;
    });
}

}  // namespace app
