#include "app/decide_room.hpp"

#include <algorithm>
#include <filesystem>

#include "app/duties.hpp"
#include "app/exam_room.hpp"
#include "app/people_room.hpp"
#include "app/speech.hpp"
#include "assessment/class_book.hpp"
#include "crypto/passphrase.hpp"
#include "exam/evidence/submission.hpp"
#include "exam/sitting/preflight.hpp"
#include "record/attempt_file/journal.hpp"
#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"

namespace app {

namespace {

namespace fs = std::filesystem;

std::variant<crypto::SealKey, trust::Reason> officeKey(const Desk& desk, const DecideOptions& options) {
    if (!options.key.empty()) return sealingKeyOf(options.key, options.sealingFile);
    std::string passphrase;
    if (options.sealingFile.empty())
        return trust::Reason{
            "sealing-file",
            "A sealed sitting opens with the academy's sealing key; give its passphrase by --sealing-file."};
    if (auto fault = readPassphrase(options.sealingFile, passphrase))
        return trust::Reason{"sealing-file", *fault};
    auto key = shelfFor(desk, options).unlockSealing(passphrase);
    crypto::wipe(passphrase);
    return key;
}

// What the pen reported a second at preflight.
std::optional<double> penRateOf(const exam::Submission& submission) {
    const std::string* record = submission.file.part("preflight.json");
    if (record == nullptr) return std::nullopt;
    const exam::PenBefore before = exam::penBefore(*record);
    return before.deliveryRate ? before.deliveryRate : before.rate;
}

// The sealed sittings in the same folder.
std::vector<std::string> beside(const std::string& file) {
    std::vector<std::string> paths;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(
             fs::path(file).parent_path().empty() ? "." : fs::path(file).parent_path(), error)) {
        if (entry.path().extension() == ".submission" && !fs::equivalent(entry.path(), file, error))
            paths.push_back(entry.path().string());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

// The attempts in a file that work is compared with; who cannot be read is said and left out.
std::vector<record::Attempt> attemptsIn(const std::string& path, const exam::VerifyWith& with) {
    std::vector<record::Attempt> attempts;
    const ExamFile file = readExamFile(path, kMostVerifiedBytes);
    std::string bytes = file.bytes;
    if (exam::kindOf(bytes) == "attempt") {
        auto parsed = record::parseAttempt(bytes);
        if (auto* attempt = std::get_if<record::Attempt>(&parsed)) attempts.push_back(std::move(*attempt));
    } else if (exam::kindOf(bytes) == "sealed") {
        const auto sealed = exam::readSealed(bytes);
        const auto* outer = std::get_if<exam::Sealed>(&sealed);
        const auto inside = outer == nullptr ? trust::Reason{} : exam::openSealed(*outer, *with.academy);
        const auto book = exam::bookOf(with);
        if (std::holds_alternative<std::string>(inside) && std::holds_alternative<trust::KeyBook>(book)) {
            auto submission =
                exam::readSubmission(std::get<std::string>(inside), std::get<trust::KeyBook>(book));
            if (auto* read = std::get_if<exam::Submission>(&submission)) {
                for (auto& station : read->stations) attempts.push_back(std::move(station.attempt));
            }
        }
    }
    if (attempts.empty()) remark(path + ": cannot be read; the work is not compared with it");
    return attempts;
}

std::vector<exam::Flag> screened(const exam::Submission& submission, const DecideOptions& options,
                                 const exam::VerifyWith& with) {
    std::vector<record::Attempt> others;
    for (const std::string& path : options.against.empty() ? beside(options.file) : options.against) {
        for (record::Attempt& attempt : attemptsIn(path, with)) others.push_back(std::move(attempt));
    }
    std::vector<const record::Attempt*> earlier;
    for (const record::Attempt& attempt : others) earlier.push_back(&attempt);
    std::vector<exam::Flag> flags;
    for (const auto& station : submission.stations) {
        for (exam::Flag& flag : exam::screen(station.attempt, earlier, {penRateOf(submission)})) {
            flag.station = station.number;
            flags.push_back(std::move(flag));
        }
    }
    return flags;
}

trust::Reason firstReason(const exam::Checked& checked) {
    return checked.verdict.reasons.empty() ? trust::Reason{"submission-form", "The file cannot be read."}
                                           : checked.verdict.reasons.front();
}

}  // namespace

trust::KeyShelf shelfFor(const Desk& desk, const DecideOptions& options) {
    return {keysFolder(desk, options.keys),
            [] { return store::millisecondsOf(store::wallClockNow()).value_or(0) / 1000; }};
}

std::variant<OpenedSitting, trust::Reason> openSitting(const Desk& desk, const DecideOptions& options) {
    ExamFile file = readExamFile(options.file, kMostVerifiedBytes);
    if (!file.fault.empty()) return trust::Reason{"file-read", file.fault};
    auto prepared = verifyWith(keysFolder(desk, options.keys));
    if (auto* reason = std::get_if<trust::Reason>(&prepared)) return std::move(*reason);
    auto& with = std::get<exam::VerifyWith>(prepared);
    const auto key = officeKey(desk, options);
    if (const auto* reason = std::get_if<trust::Reason>(&key)) return *reason;
    with.academy = &std::get<crypto::SealKey>(key);
    if (exam::kindOf(file.bytes) != "sealed")
        return trust::Reason{
            "sealed-form",
            options.file + ": is no sealed sitting; decisions are made on what was handed in."};
    OpenedSitting opened{std::move(file.bytes), {}, {}};
    opened.checked = exam::checkSubmission(opened.bytes, with);
    if (!opened.checked.submission) return firstReason(opened.checked);
    const auto hidden = exam::openHidden(*opened.checked.submission->file.part("paper"), *with.academy);
    if (const auto* reason = std::get_if<trust::Reason>(&hidden)) return *reason;
    opened.proposal = exam::propose(opened.checked, std::get<exam::HiddenPart>(hidden),
                                    screened(*opened.checked.submission, options, with));
    opened.proposal.receipt = exam::receiptOf(opened.bytes);
    opened.proposal.submission = crypto::hex(crypto::blake2b(opened.bytes));
    return opened;
}

std::variant<exam::Decision, trust::Reason> decisionOn(const OpenedSitting& sitting,
                                                       const DecideOptions& options, const std::string& at) {
    const exam::Submission& submission = *sitting.checked.submission;
    exam::Decision decision;
    decision.proposal = sitting.proposal;
    decision.outcome = sitting.proposal.pass ? exam::Outcome::pass : exam::Outcome::fail;
    if (!options.outcome.empty()) {
        bool known = false;
        for (const exam::Outcome one : {exam::Outcome::pass, exam::Outcome::fail, exam::Outcome::voided}) {
            if (options.outcome != exam::name(one)) continue;
            decision.outcome = one;
            known = true;
        }
        if (!known) return trust::Reason{"outcome-unknown", "The outcome is pass, fail or void."};
    }
    decision.candidate = submission.opening.candidate;
    decision.number = submission.opening.number;
    decision.sitting = submission.opening.sitting;
    decision.paper = submission.paper.hash;
    decision.paperId = submission.paper.id;
    decision.title = submission.paper.title;
    decision.satOn = submission.opening.at.substr(0, 10);
    decision.specimen = submission.paper.specimen;
    decision.examiner = submission.opening.examiner;
    decision.at = at;
    if (!exam::isOverride(decision)) return decision;
    if (options.reason.empty() || options.overrideBy.size() < 2)
        return trust::Reason{"decision-override",
                             "The rules say otherwise: give the reason (--reason) and the labels of the two "
                             "further examiners who will sign it (--override-by)."};
    decision.reason = options.reason;
    decision.overrideBy = options.overrideBy;
    return decision;
}

std::variant<DecisionFile, trust::Reason> readDecisionFile(const std::string& path) {
    const ExamFile file = readExamFile(path, std::size_t{16} << 20U);
    if (!file.fault.empty()) return trust::Reason{"file-read", file.fault};
    auto parsed = trust::parseSignedFile(file.bytes);
    if (auto* reason = std::get_if<trust::Reason>(&parsed)) return std::move(*reason);
    DecisionFile read{std::get<trust::SignedFile>(std::move(parsed)), {}};
    const std::string* body = read.file.part("decision.json");
    if (read.file.kind != trust::FileKind::decision || body == nullptr)
        return trust::Reason{"decision-form", path + ": is no decision."};
    auto decision = exam::decisionOf(*body);
    if (auto* reason = std::get_if<trust::Reason>(&decision)) return std::move(*reason);
    read.decision = std::get<exam::Decision>(std::move(decision));
    return read;
}

std::vector<std::string> signersOf(const trust::SignedFile& file, const trust::KeyBook& book) {
    std::vector<std::string> labels;
    for (const trust::SignatureBlock& one : file.signatures) {
        const trust::KeyCertificate* key = book.find(one.key);
        labels.push_back(key == nullptr ? trust::shortId(one.key) : key->label);
    }
    return labels;
}

std::optional<trust::Reason> whyNotDuty(const Desk& desk, const exam::Decision& decision,
                                        const trust::KeyCertificate& signer) {
    if (signer.holder == decision.candidate)
        return trust::Reason{"duty-candidate", signer.label + " is the candidate's own key."};
    auto records = openRecords(desk);
    if (const auto* fault = std::get_if<std::string>(&records)) return trust::Reason{"duty-records", *fault};
    const auto& opened = std::get<store::Records>(records);
    const assessment::ClassBook book = assessment::classBookOf(opened.log().events());
    for (const assessment::Class& one : book.classes) {
        const auto& teachers = one.instructors;
        if (one.member(decision.candidate) != nullptr &&
            std::find(teachers.begin(), teachers.end(), signer.holder) != teachers.end())
            return trust::Reason{"duty-teaches", signer.label + " teaches the candidate (" + one.title +
                                                     "); somebody else signs."};
    }
    const store::People people(std::get<store::Records>(records));
    return whyNotHolder(people, signer);
}

}  // namespace app
