// Certificates out of decisions, and the same one signed anew.
#include <filesystem>

#include "app/build_info.hpp"
#include "app/certificate_register.hpp"
#include "app/certifying_room.hpp"
#include "app/exam_room.hpp"
#include "app/keys_room.hpp"
#include "app/work_picture.hpp"
#include "credential/check.hpp"
#include "credential/claim.hpp"
#include "credential/credential.hpp"
#include "credential/instant.hpp"
#include "crypto/random_id.hpp"
#include "text/wall_clock.hpp"

namespace app {

namespace {

using Fault = std::optional<std::string>;
using trust::Reason;

constexpr std::size_t kMostBytes = 16U << 20U;

std::string wholeSeconds(const std::string& at) { return at.substr(0, 19) + "Z"; }
std::int64_t secondsIn(const std::string& at) { return text::millisecondsOf(at).value_or(0) / 1000; }

// A random UUID (version 4, RFC 9562).
std::string newId() {
    std::string hex = crypto::hex(crypto::randomId());
    hex[12] = '4';
    hex[16] = "89ab"[static_cast<std::size_t>(hex[16]) % 4];
    for (const std::size_t at : {20U, 16U, 12U, 8U}) hex.insert(at, "-");
    return "urn:uuid:" + hex;
}

// The name for the paper: in a file's first line, or the candidate's as these records have it. A sentence
// when there is none.
struct Name {
    std::string text;
    Fault fault;
};
Name nameOf(const Room& room, const CertificateOptions& options, const std::string& candidate) {
    Name name;
    if (!options.nameFile.empty()) {
        const ExamFile file = readExamFile(options.nameFile, 4096);
        if (!file.fault.empty()) return {{}, file.fault};
        name.text = file.bytes.substr(0, file.bytes.find_first_of("\r\n"));
    } else {
        for (const store::Person& person : room.people.list())
            if (person.row.id == candidate) name.text = person.name;
        if (name.text.empty())
            return {{}, "the candidate has no name in these records; give it in a file by --name-file"};
    }
    name.fault = store::whyNoName(name.text);
    return name;
}

// What is handed out, before it is written.
struct Made {
    std::string json, claim, pdf;
};
std::variant<Made, std::string> make(const Room& room, const CertificateOptions& options,
                                     const Certifier& certifier, const Certified& certified,
                                     const credential::Certificate& certificate, const std::string& name) {
    const std::string at = wholeSeconds(room.records.now());
    auto json = credential::signedCredential(certificate, certifier.signing, at);
    if (const auto* reason = std::get_if<Reason>(&json)) return sentenceOf(*reason);
    Made made{std::get<std::string>(std::move(json)), {}, {}};
    const crypto::PublicKey key = certifier.signing.publicKey();
    made.claim =
        credential::writeClaim(credential::claimOf(certificate, made.json, key, at), certifier.signing);
    const auto words = readCatalogue(room.desk.installation);
    if (const auto* fault = std::get_if<std::string>(&words)) return *fault;
    const auto work = workPicture(options, certifier.keys, certified.decision, room.desk);
    if (const auto* fault = std::get_if<std::string>(&work)) return *fault;
    const auto& shown = std::get<std::optional<StationWork>>(work);
    report::CertificatePage page{certificate,
                                 name,
                                 made.claim,
                                 at,
                                 certified.examiner,
                                 {certifier.key.label, at, certifier.key.id()},
                                 {},
                                 std::string("Stipple ") + versionText()};
    if (shown) page.work.emplace(report::WorkShown{shown->level, shown->dots, shown->station});
    report::Pdf pdf = report::certificatePdf(std::get<text::Catalogue>(words), page);
    for (const std::string& what : pdf.overflow) remark("the page has no room for: " + what);
    made.pdf = std::move(pdf.bytes);
    return made;
}

// All three files, or none.
Fault write(const std::string& stem, const Made& made) {
    std::error_code error;
    std::filesystem::create_directories(std::filesystem::path(stem).parent_path(), error);
    std::vector<std::string> written;
    for (const auto& [ending, bytes] :
         {std::pair(".json", &made.json), std::pair(".pdf", &made.pdf), std::pair(".txt", &made.claim)}) {
        if (auto fault = writeExamFile(stem + ending, *bytes)) {
            for (const std::string& path : written) std::filesystem::remove(path, error);
            return fault;
        }
        written.push_back(stem + ending);
    }
    return std::nullopt;
}
void removeAll(const std::string& stem) {
    std::error_code error;
    for (const char* ending : {".json", ".pdf", ".txt"}) std::filesystem::remove(stem + ending, error);
}

Fault whyNotIn(const CertificateRegister& all, const CertificateOptions& options,
               const exam::Decision& decision) {
    if (!credential::isLabel(options.number))
        return "a certificate's number is 1 to 40 letters, digits and hyphens, such as 2026-0117";
    if (all.find(options.number) != nullptr)
        return "there is a certificate " + options.number + " already (see: stipple certificate list)";
    if (const auto* other = all.ofSitting(decision.sitting))
        return "the certificate " + other->number +
               " was made out for this sitting; take it back first, or sign it anew (stipple certificate "
               "reissue)";
    return std::nullopt;
}

void tell(const CertificateOptions& options, const credential::Certificate& certificate,
          const std::string& stem, const char* what) {
    const std::string mark = certificate.specimen ? "SPECIMEN: " : "";
    if (!options.json)
        return print(mark + what + certificate.number + " for " + certificate.candidate + ", until " +
                     certificate.validUntil + ": " + stem + ".json, .pdf, .txt");
    print(text::Json::object()
              .set("id", certificate.id)
              .set("number", certificate.number)
              .set("candidate", certificate.candidate)
              .set("valid_from", certificate.validFrom)
              .set("valid_until", certificate.validUntil)
              .set("specimen", certificate.specimen)
              .set("certificate", stem + ".json")
              .set("page", stem + ".pdf")
              .set("code", stem + ".txt")
              .dump(2));
}

std::variant<Certified, std::string> readCertified(const CertificateOptions& options,
                                                   const Certifier& certifier) {
    const ExamFile file = readExamFile(options.decision, kMostBytes);
    if (!file.fault.empty()) return file.fault;
    auto certified = certifiedBy(file.bytes, certifier);
    if (const auto* reason = std::get_if<Reason>(&certified))
        return options.decision + ": " + sentenceOf(*reason);
    return std::get<Certified>(std::move(certified));
}

Fault issue(Room& room, const CertificateOptions& options) {
    auto unlocked = certifierOf(room, options);
    if (const auto* fault = std::get_if<std::string>(&unlocked)) return *fault;
    const auto& certifier = std::get<Certifier>(unlocked);
    const auto read = readCertified(options, certifier);
    if (const auto* fault = std::get_if<std::string>(&read)) return *fault;
    const auto& certified = std::get<Certified>(read);
    const exam::Decision& decision = certified.decision;
    if (auto fault = whyNotIn(registerOf(room.records.log().events()), options, decision)) return fault;
    const Name name = nameOf(room, options, decision.candidate);
    if (name.fault) return name.fault;
    credential::Certificate certificate = certificateFrom(certified, certifier.keys.book.root());
    certificate.id = newId();
    certificate.number = options.number;
    certificate.nameSalt = crypto::hex(crypto::randomId());
    certificate.nameHash = credential::nameHash(name.text, certificate.nameSalt);
    certificate.validFrom = wholeSeconds(room.records.now());
    certificate.validUntil =
        credential::instantOf(secondsIn(certificate.validFrom) + std::int64_t{options.days} * 86400);
    const auto made = make(room, options, certifier, certified, certificate, name.text);
    if (const auto* fault = std::get_if<std::string>(&made)) return *fault;
    const std::string stem = examOutFolder(room.desk, options.out) + "/" + certificate.number;
    if (auto fault = write(stem, std::get<Made>(made))) return fault;
    RegisteredCertificate entry;
    entry.id = certificate.id;
    entry.number = certificate.number;
    entry.candidate = certificate.candidate;
    entry.paper = certificate.paper;
    entry.sitting = decision.sitting;
    entry.decision = certified.hash;
    entry.validUntil = certificate.validUntil;
    entry.specimen = certificate.specimen;
    if (auto fault =
            room.people.note(room.actor, "certificate_issued", decision.candidate, "", detailsOf(entry))) {
        removeAll(stem);  // what is in no register was not made out
        return fault;
    }
    tell(options, certificate, stem, "Made out ");
    return std::nullopt;
}

Fault reissue(Room& room, const CertificateOptions& options) {
    auto unlocked = certifierOf(room, options);
    if (const auto* fault = std::get_if<std::string>(&unlocked)) return *fault;
    const auto& certifier = std::get<Certifier>(unlocked);
    const auto read = readCertified(options, certifier);
    if (const auto* fault = std::get_if<std::string>(&read)) return *fault;
    const auto& certified = std::get<Certified>(read);
    const ExamFile file = readExamFile(options.certificate, kMostBytes);
    if (!file.fault.empty()) return file.fault;
    const Name name = nameOf(room, options, certified.decision.candidate);
    if (name.fault) return name.fault;
    // A certificate whose key was revoked since is signed anew all the same: that is what this is for.
    const auto old = credential::readCredential(file.bytes);
    if (const auto* reason = std::get_if<Reason>(&old))
        return options.certificate + ": " + sentenceOf(*reason);
    const auto& certificate = std::get<credential::ReadCredential>(old).certificate;
    const CertificateRegister all = registerOf(room.records.log().events());
    if (all.find(certificate.id) == nullptr || certificate.decision != certified.hash)
        return "the certificate is none of this register, or of another decision";
    if (credential::nameHash(name.text, certificate.nameSalt) != certificate.nameHash)
        return "the certificate was made out to another name; for a new name take it back and issue another";
    const auto made = make(room, options, certifier, certified, certificate, name.text);
    if (const auto* fault = std::get_if<std::string>(&made)) return *fault;
    const std::string stem = examOutFolder(room.desk, options.out) + "/" + certificate.number;
    if (auto fault = write(stem, std::get<Made>(made))) return fault;
    auto details = text::Json::object().set("id", certificate.id).set("number", certificate.number);
    if (auto fault = room.people.note(room.actor, "certificate_reissued", certified.decision.candidate, "",
                                      std::move(details))) {
        removeAll(stem);
        return fault;
    }
    tell(options, certificate, stem, "Signed anew ");
    return std::nullopt;
}

}  // namespace

int issueCertificate(const CommandLine& line, const CertificateOptions& options) {
    return inRoom(line, {}, [&](Room& room) { return issue(room, options); });
}

int reissueCertificate(const CommandLine& line, const CertificateOptions& options) {
    return inRoom(line, {}, [&](Room& room) { return reissue(room, options); });
}

}  // namespace app
