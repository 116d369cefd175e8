// Signatures under a decision.
#include <algorithm>
#include <fstream>
#include <iterator>

#include "app/decide_room.hpp"
#include "app/decide_text.hpp"
#include "app/exam_room.hpp"
#include "app/exit_code.hpp"
#include "app/keys_room.hpp"
#include "app/speech.hpp"
#include "disk/durable_file.hpp"
#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"

namespace app {

namespace {

using Fault = std::optional<trust::Reason>;

constexpr const char* kGraded = "I have looked at the evidence and decide so.";
constexpr const char* kCertified = "I certify this decision.";

struct Signing {
    trust::SignedFile file;
    exam::Decision decision;
    trust::Purpose purpose = trust::Purpose::grade;
};

// The key that lies under that label, with its certificate.
std::variant<trust::KeyCertificate, trust::Reason> signerOf(const trust::KeyShelf& shelf,
                                                            const std::string& label) {
    for (const trust::KeyShelf::Lying& key : shelf.keys()) {
        if (key.label == label && key.certificate) return *key.certificate;
    }
    return trust::Reason{
        "key-missing",
        "The key " + label + " does not lie here, or is not certified; see: stipple keys list."};
}

// Those who sign an outcome against the rules are who the decision names, in that order.
Fault whyNotOverride(const Signing& signing, const trust::KeyCertificate& signer) {
    const auto& named = signing.decision.overrideBy;
    if (!exam::isOverride(signing.decision) || signing.purpose != trust::Purpose::grade) return std::nullopt;
    const std::size_t before = signing.file.signatures.size();
    if (before == 0 && std::find(named.begin(), named.end(), signer.label) == named.end())
        return std::nullopt;
    if (before > 0 && before <= named.size() && named[before - 1] == signer.label) return std::nullopt;
    return trust::Reason{"decision-override",
                         "Those who sign after the first are whom --override-by named, "
                         "in that order; " +
                             signer.label + " is not next."};
}

// Every signature so far is one that this academy's keys give, in its time and not revoked.
Fault whyNotHeld(const Signing& signing, const trust::KeyBook& book) {
    for (std::size_t i = 0; i < signing.file.signatures.size(); ++i) {
        const bool last = i + 1 == signing.file.signatures.size();
        const auto held = book.signer(signing.file, i, last ? signing.purpose : trust::Purpose::grade);
        if (const auto* reason = std::get_if<trust::Reason>(&held)) return *reason;
    }
    return std::nullopt;
}

// Everything that can be known to stand in the way before the passphrase is asked for.
Fault whyNot(const Desk& desk, const Signing& signing, const trust::KeyBook& book,
             const trust::KeyCertificate& signer) {
    if (!trust::maySign(signer.role, signing.purpose))
        return trust::Reason{"signature-role", signer.label + " is of the role " + trust::name(signer.role) +
                                                   ", which may not sign here."};
    for (const trust::SignatureBlock& before : signing.file.signatures) {
        const trust::KeyCertificate* other = book.find(before.key);
        if (other != nullptr && other->holder == signer.holder)
            return trust::Reason{"decision-one-person", signer.label + " belongs to who signed as " +
                                                            other->label +
                                                            "; each signature needs another person."};
        if (before.purpose == trust::Purpose::certify)
            return trust::Reason{"decision-certified",
                                 "The decision is certified already; what is to change is an appeal."};
    }
    if (signing.purpose == trust::Purpose::certify && signer.holder == signing.decision.examiner)
        return trust::Reason{"decision-examiner-certifies",
                             "Who examined in the sitting may not certify it."};
    if (auto fault = whyNotOverride(signing, signer)) return fault;
    return whyNotDuty(desk, signing.decision, signer);
}

// Signs; a reason when the signer may not, or the passphrase is wrong.
Fault sign(const Desk& desk, const DecideOptions& options, Signing& signing) {
    trust::KeyShelf shelf = shelfFor(desk, options);
    const auto keys = shelf.open();
    if (const auto* reason = std::get_if<trust::Reason>(&keys)) return *reason;
    const trust::KeyBook& book = std::get<trust::KeyShelf::Opened>(keys).book;
    const auto signer = signerOf(shelf, options.signer);
    if (const auto* reason = std::get_if<trust::Reason>(&signer)) return *reason;
    if (auto fault = whyNot(desk, signing, book, std::get<trust::KeyCertificate>(signer))) return fault;
    const FilePassphrase passphrase(options.passphraseFile, "--passphrase-file");
    if (passphrase.fault()) return trust::Reason{"passphrase-file", *passphrase.fault()};
    const auto key = shelf.unlock(options.signer, passphrase.text());
    if (const auto* reason = std::get_if<trust::Reason>(&key)) return *reason;
    trust::sign(signing.file, std::get<crypto::SigningKey>(key), signing.purpose, store::wallClockNow(),
                signing.purpose == trust::Purpose::certify ? kCertified : kGraded);
    if (signing.purpose != trust::Purpose::certify) return whyNotHeld(signing, book);
    const auto whole = exam::readDecision(signing.file, book);
    if (const auto* reason = std::get_if<trust::Reason>(&whole)) return *reason;
    return std::nullopt;
}

int tell(const Desk& desk, const DecideOptions& options, const Signing& signing, const std::string& path) {
    const auto keys = shelfFor(desk, options).open();
    std::vector<std::string> signers;
    if (const auto* opened = std::get_if<trust::KeyShelf::Opened>(&keys))
        signers = signersOf(signing.file, opened->book);
    if (options.json) {
        print(decisionJson(signing.decision, signers).dump(2));
    } else {
        print(decisionText(signing.decision, signers) + "\n" + path);
    }
    return kGood;
}

// One more signature under a file that is there.
int signFurther(const Desk& desk, const DecideOptions& options, trust::Purpose purpose) {
    auto read = readDecisionFile(options.file);
    if (const auto* reason = std::get_if<trust::Reason>(&read)) return refuseFor(*reason, kWrongUse);
    auto& found = std::get<DecisionFile>(read);
    Signing signing{std::move(found.file), std::move(found.decision), purpose};
    if (auto fault = sign(desk, options, signing)) return refuseFor(*fault, kNo);
    if (auto fault = disk::replaceFile(options.file, trust::bytesOf(signing.file))) return refuse(*fault);
    return tell(desk, options, signing, options.file);
}

std::variant<exam::Appealed, trust::Reason> appealedBy(const Desk& desk, const DecideOptions& options,
                                                       exam::Decision& decision) {
    const auto keys = shelfFor(desk, options).open();
    if (const auto* reason = std::get_if<trust::Reason>(&keys)) return *reason;
    const trust::KeyBook& book = std::get<trust::KeyShelf::Opened>(keys).book;
    const auto read = readDecisionFile(options.appealOf);
    if (const auto* reason = std::get_if<trust::Reason>(&read)) return *reason;
    const auto& before = std::get<DecisionFile>(read);
    const auto whole = exam::readDecision(before.file, book);
    if (const auto* reason = std::get_if<trust::Reason>(&whole)) return *reason;
    if (before.decision.proposal.submission != decision.proposal.submission)
        return trust::Reason{"decision-evidence", options.appealOf + ": is a decision on another sitting."};
    std::ifstream in(options.groundsFile, std::ios::binary);
    exam::Appealed appealed;
    appealed.grounds.assign(std::istreambuf_iterator<char>(in), {});
    while (!appealed.grounds.empty() && appealed.grounds.back() == '\n') appealed.grounds.pop_back();
    if (appealed.grounds.empty() || appealed.grounds.size() > 10000)
        return trust::Reason{"appeal-grounds",
                             options.groundsFile + ": holds no grounds (a text of at most 10,000 bytes)."};
    appealed.outcome = before.decision.outcome;
    appealed.pass = before.decision.proposal.pass;
    appealed.stations = before.decision.proposal.stations;
    for (const trust::SignatureBlock& one : before.file.signatures)
        appealed.signers.push_back(book.find(one.key)->holder);
    appealed.at = before.decision.at;
    decision.appealOf = crypto::hex(crypto::blake2b(trust::bytesOf(before.file)));
    return appealed;
}

// A new decision's file with its first signature.
int signFirst(const Desk& desk, const DecideOptions& options) {
    if (options.out.empty()) return refuse("where to? name a new file for the decision by --out");
    const auto sitting = openSitting(desk, options);
    if (const auto* reason = std::get_if<trust::Reason>(&sitting)) return refuseFor(*reason, kWrongUse);
    auto decided = decisionOn(std::get<OpenedSitting>(sitting), options, store::wallClockNow());
    if (const auto* reason = std::get_if<trust::Reason>(&decided)) return refuseFor(*reason, kWrongUse);
    auto& decision = std::get<exam::Decision>(decided);
    if (!options.appealOf.empty()) {
        auto appealed = appealedBy(desk, options, decision);
        if (const auto* reason = std::get_if<trust::Reason>(&appealed)) return refuseFor(*reason, kWrongUse);
        decision.appealed = std::move(std::get<exam::Appealed>(appealed));
    }
    Signing signing{exam::decisionFile(decision), decision, trust::Purpose::grade};
    if (auto fault = sign(desk, options, signing)) return refuseFor(*fault, kNo);
    if (auto fault = writeExamFile(options.out, trust::bytesOf(signing.file))) return refuse(*fault);
    return tell(desk, options, signing, options.out);
}

template <typename Act>
int onDesk(const CommandLine& line, Act act) {
    const auto opened = openDesk(line.levelsFolder);
    if (const auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    return act(std::get<Desk>(opened));
}

}  // namespace

int gradeDecision(const CommandLine& line, const DecideOptions& options) {
    return onDesk(line, [&](const Desk& desk) {
        const ExamFile file = readExamFile(options.file, kMostVerifiedBytes);
        if (!file.fault.empty()) return refuse(file.fault);
        return exam::kindOf(file.bytes) == "decision" ? signFurther(desk, options, trust::Purpose::grade)
                                                      : signFirst(desk, options);
    });
}

int appealDecision(const CommandLine& line, const DecideOptions& options) {
    return onDesk(line, [&](const Desk& desk) { return signFirst(desk, options); });
}

int certifyDecision(const CommandLine& line, const DecideOptions& options) {
    return onDesk(line,
                  [&](const Desk& desk) { return signFurther(desk, options, trust::Purpose::certify); });
}

}  // namespace app
