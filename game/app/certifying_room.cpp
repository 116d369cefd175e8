#include "app/certifying_room.hpp"

#include <algorithm>

#include "app/exam_room.hpp"
#include "app/keys_room.hpp"
#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"
#include "text/wall_clock.hpp"

namespace app {

namespace {

using trust::Reason;

std::int64_t secondsNow() { return store::millisecondsOf(store::wallClockNow()).value_or(0) / 1000; }

// The person who holds the key, if they may certify today.
std::optional<std::string> whyNotHolder(const Room& room, const trust::KeyCertificate& key) {
    for (const store::Person& person : room.people.list()) {
        if (person.row.id != key.holder) continue;
        const auto& roles = person.row.roles;
        if (person.row.erasedAt || std::find(roles.begin(), roles.end(), "certifier") == roles.end())
            return "the holder of " + key.label + " is no certifier (any more); see: stipple people role";
        return std::nullopt;
    }
    return "the holder of " + key.label + " is no person of these records; certify where they are kept";
}

const trust::KeyCertificate* labelled(const trust::KeyBook& book, const std::string& label) {
    const auto& all = book.certificates();
    // The newest of that label: a key is replaced when its time is over.
    const auto found = std::max_element(all.begin(), all.end(), [&](const auto& a, const auto& b) {
        const bool isA = a.label == label && a.role == trust::KeyRole::certifier;
        const bool isB = b.label == label && b.role == trust::KeyRole::certifier;
        return isA == isB ? a.from < b.from : isB;
    });
    if (found == all.end() || found->label != label || found->role != trust::KeyRole::certifier)
        return nullptr;
    return &*found;
}

std::optional<credential::Reached> reachedIn(const std::optional<exam::CriterionResult>& criterion) {
    if (!criterion || !criterion->points) return std::nullopt;
    return credential::Reached{*criterion->points, criterion->cut};
}

}  // namespace

std::variant<Certifier, std::string> certifierOf(Room& room, const CertificateOptions& options) {
    trust::KeyShelf shelf(keysFolder(room.desk, options.keys), secondsNow);
    auto opened = shelf.open();
    if (const auto* reason = std::get_if<Reason>(&opened)) return sentenceOf(*reason);
    auto& keys = std::get<trust::KeyShelf::Opened>(opened);
    const trust::KeyCertificate* found = labelled(keys.book, options.by);
    if (found == nullptr)
        return options.by + " is no certifier's key of this academy (see: stipple keys list)";
    const trust::KeyCertificate key = *found;
    if (keys.book.revoked(key.id()) != nullptr) return "the key " + key.label + " is revoked";
    const auto now = text::millisecondsOf(room.records.now());
    if (now < text::millisecondsOf(key.from) || now > text::millisecondsOf(key.until))
        return "the key " + key.label + " holds from " + key.from + " until " + key.until + "; take another";
    if (auto fault = whyNotHolder(room, key)) return *fault;
    const FilePassphrase passphrase(options.passphraseFile, "--passphrase-file");
    if (passphrase.fault()) return *passphrase.fault();
    auto signing = shelf.unlock(options.by, passphrase.text());
    if (const auto* reason = std::get_if<Reason>(&signing)) return sentenceOf(*reason);
    if (std::get<crypto::SigningKey>(signing).publicKey() != key.key)
        return "the private key " + key.label + " here is not the one that was certified last";
    room.actor = {key.holder, true};
    return Certifier{std::move(keys), key, std::get<crypto::SigningKey>(std::move(signing))};
}

std::variant<Certified, Reason> certifiedBy(std::string_view decisionBytes, const Certifier& certifier) {
    const auto parsed = trust::parseSignedFile(decisionBytes);
    if (const auto* reason = std::get_if<Reason>(&parsed)) return *reason;
    const auto& file = std::get<trust::SignedFile>(parsed);
    auto read = exam::readDecision(file, certifier.keys.book);
    if (auto* reason = std::get_if<Reason>(&read)) return std::move(*reason);
    Certified certified;
    certified.decision = std::get<exam::Decision>(std::move(read));
    certified.hash = crypto::hex(crypto::blake2b(decisionBytes));
    // readDecision() found an examiner first and a certifier last, of different persons.
    const trust::SignatureBlock& examiner = file.signatures.front();
    certified.examiner = {certifier.keys.book.find(examiner.key)->label, examiner.at, examiner.key};
    certified.certifier = *certifier.keys.book.find(file.signatures.back().key);
    const exam::Decision& decision = certified.decision;
    if (decision.outcome != exam::Outcome::pass || !decision.proposal.mayCertify)
        return Reason{"certify-outcome",
                      "The decision is no pass that may be certified; there is nothing to make out."};
    if (exam::isOverride(decision))
        return Reason{
            "certify-override",
            "The pass is an override: a certificate says that every cut score was met, which was not "
            "so. Write to the candidate instead."};
    if (certified.certifier.holder != certifier.key.holder)
        return Reason{"certify-other", "The decision was certified by " + certified.certifier.label +
                                           "; that certifier makes out the certificate."};
    if (decision.examiner == certifier.key.holder || decision.candidate == certifier.key.holder)
        return Reason{"certify-other", "Neither the examiner nor the candidate makes out the certificate."};
    return certified;
}

credential::Certificate certificateFrom(const Certified& certified, const trust::AcademyRoot& root) {
    const exam::Decision& decision = certified.decision;
    credential::Certificate made;
    made.academy = root.academy;
    made.candidate = decision.number;
    made.title = decision.title;
    made.paper = decision.paperId;
    made.satOn = decision.satOn;
    made.receipt = decision.proposal.receipt;
    made.evidence = decision.proposal.submission;
    made.decision = certified.hash;
    made.specimen = decision.specimen || root.specimen;
    for (const exam::StationDecision& station : decision.proposal.stations) {
        credential::StationResult result;
        result.title = station.title;
        result.spacing = reachedIn(station.spacing);
        result.depth = reachedIn(station.depth);
        result.hairline = reachedIn(station.hairline);
        made.stations.push_back(std::move(result));
    }
    return made;
}

}  // namespace app
