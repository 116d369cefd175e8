#include <filesystem>
#include <utility>

#include "app/duties.hpp"
#include "app/exam_commands.hpp"
#include "app/exam_paper_text.hpp"
#include "app/exam_room.hpp"
#include "app/exit_code.hpp"
#include "app/keys_room.hpp"
#include "app/level_text.hpp"
#include "app/speech.hpp"
#include "exam/paper/draft.hpp"
#include "exam/paper/sealing_key.hpp"
#include "level/yaml/load.hpp"
#include "record/store/log_file.hpp"

namespace app {

namespace {

using trust::Reason;

constexpr std::size_t kMostSpecBytes = 256U << 10U;

exam::FindLevel levelsFor(const Desk& desk, const std::string& spec) {
    return [&desk, folder = std::filesystem::path(spec).parent_path()](
               const std::string& idOrPath) -> std::variant<level::Level, std::string> {
        const bool path = idOrPath.find('/') != std::string::npos || idOrPath.ends_with(".yaml");
        auto found = findLevel(desk, path ? (folder / idOrPath).string() : idOrPath);
        if (auto* level = std::get_if<level::Level>(&found)) return std::move(*level);
        const auto& lines = std::get<std::vector<std::string>>(found);
        return lines.empty() ? "there is no level " + idOrPath : lines.front();
    };
}

// References of all forms, as a score on this machine has them now.
std::variant<std::vector<std::vector<scoring::Ensemble>>, std::string> referencesOf(
    const Desk& desk, const exam::PaperDraft& draft) {
    std::vector<std::vector<scoring::Ensemble>> all;
    for (const exam::DraftStation& station : draft.stations) {
        auto& forms = all.emplace_back();
        for (const level::Level& level : station.forms) {
            auto made = ensembleFor(desk, level);
            if (auto* fault = std::get_if<std::string>(&made)) return std::move(*fault);
            forms.push_back(std::get<scoring::Ensemble>(std::move(made)));
        }
    }
    return all;
}

std::variant<trust::SignedFile, Reason> made(const exam::PaperDraft& draft,
                                             const std::vector<std::vector<scoring::Ensemble>>& references,
                                             const trust::KeyBook& book,
                                             const std::string& releasePassphrase) {
    if (book.root().specimen && !draft.specimen)
        return Reason{"paper-specimen",
                      "The academy's keys were made for trying, so its papers must say `specimen: true`."};
    if (auto reason = trust::whyNoKeyPassphrase(releasePassphrase)) return *std::move(reason);
    const auto sealing = exam::sealingCertificate(book, store::wallClockNow());
    if (const auto* reason = std::get_if<Reason>(&sealing)) return *reason;
    const auto& certificate = std::get<trust::KeyCertificate>(sealing);
    const auto seed = crypto::Secret::random(32);
    const auto releaseKey = crypto::Secret::random(32);
    const auto cost = book.root().specimen ? trust::kQuickCost : trust::kPersonCost;
    return exam::makePaper(
        draft, references,
        {certificate.id(), *certificate.seal, releasePassphrase, cost, &seed, &releaseKey});
}

// Writes the paper and says what it is.
int written(const std::string& path, const std::string& bytes, const exam::Paper& paper, bool isSigned,
            bool json) {
    if (auto fault = writeExamFile(path, bytes)) return refuse(*fault);
    print(json ? paperJson(paper, isSigned).set("path", path).dump(2) : paperPage(paper, isSigned));
    return kGood;
}

int authored(const Desk& desk, const ExamPaperOptions& options, const std::string& releasePassphrase) {
    const ExamFile spec = readExamFile(options.file, kMostSpecBytes);
    if (!spec.fault.empty()) return refuse(spec.fault);
    const auto read = exam::readDraft(spec.bytes, levelsFor(desk, options.file));
    for (const level::Issue& issue : read.issues) remark(level::describe(options.file, issue));
    if (!read.draft) return kWrongUse;
    auto opened = shelfAt(keysFolder(desk, options.keys)).open();
    if (const auto* reason = std::get_if<Reason>(&opened)) return refuseFor(*reason, kWrongUse);
    const auto references = referencesOf(desk, *read.draft);
    if (const auto* fault = std::get_if<std::string>(&references)) return refuse(*fault);
    const auto file = made(*read.draft, std::get<0>(references),
                           std::get<trust::KeyShelf::Opened>(opened).book, releasePassphrase);
    if (const auto* reason = std::get_if<Reason>(&file)) return refuseFor(*reason, kWrongUse);
    const std::string bytes = trust::bytesOf(std::get<trust::SignedFile>(file));
    const auto paper = exam::readUnsigned(bytes);
    if (const auto* reason = std::get_if<Reason>(&paper)) return refuseFor(*reason, kWrongUse);
    return written(options.out, bytes, std::get<exam::Paper>(paper), false, options.json);
}

// One file's issues; a paper is known by its first bytes.
CheckedLevel checked(const Desk& desk, const ExamPaperOptions& options, const std::string& path) {
    const auto fault = [&](const std::string& code, const std::string& what) {
        return CheckedLevel{path, {{level::Severity::error, code, 1, 1, {}, what, {}}}};
    };
    const ExamFile file = readExamFile(path, exam::kMostPaperBytes);
    if (!file.fault.empty()) return fault("unreadable", file.fault);
    if (!file.bytes.starts_with(trust::name(trust::FileKind::paper)))
        return {path, exam::readDraft(file.bytes, levelsFor(desk, path)).issues};
    const auto unsignedPaper = exam::readUnsigned(file.bytes);
    if (const auto* reason = std::get_if<Reason>(&unsignedPaper)) return fault(reason->code, reason->text);
    const auto parsed = trust::parseSignedFile(file.bytes);
    const bool isSigned = !std::get<trust::SignedFile>(parsed).signatures.empty();
    if (!options.json) print(paperPage(std::get<exam::Paper>(unsignedPaper), isSigned));
    const auto opened = shelfAt(keysFolder(desk, options.keys)).open();
    if (const auto* reason = std::get_if<Reason>(&opened)) return fault(reason->code, reason->text);
    const auto paper = exam::readPaper(file.bytes, std::get<trust::KeyShelf::Opened>(opened).book);
    if (const auto* reason = std::get_if<Reason>(&paper)) return fault(reason->code, reason->text);
    return {path, {}};
}

// The draft with the author's signature, when all is as it should be.
std::variant<std::string, Reason> signedDraft(const ExamPaperOptions& options, const std::string& draft,
                                              trust::KeyShelf shelf, const std::string& passphrase) {
    auto parsed = trust::parseSignedFile(draft, {exam::kMostPaperBytes, 3, 2});
    if (auto* reason = std::get_if<Reason>(&parsed)) return std::move(*reason);
    auto& file = std::get<trust::SignedFile>(parsed);
    if (!file.signatures.empty())
        return Reason{"paper-signed", "The paper is signed already; sign a draft of `exam author`."};
    const auto opened = shelf.open();
    if (const auto* reason = std::get_if<Reason>(&opened)) return *reason;
    auto key = shelf.unlock(options.by, passphrase);
    if (auto* reason = std::get_if<Reason>(&key)) return std::move(*reason);
    trust::sign(file, std::get<crypto::SigningKey>(key), trust::Purpose::paper, store::wallClockNow(),
                "I wrote this paper, or checked it for its author, and release it for exams.");
    std::string bytes = trust::bytesOf(file);
    const auto paper = exam::readPaper(bytes, std::get<trust::KeyShelf::Opened>(opened).book);
    if (const auto* reason = std::get_if<Reason>(&paper)) return *reason;
    return bytes;
}

// Looks into the public part, when the release passphrase was given.
int lookedInto(const ExamPaperOptions& options, const std::string& draft) {
    if (options.releaseFile.empty()) return kGood;
    const FilePassphrase release(options.releaseFile, "--release-file");
    if (release.fault()) return refuse(*release.fault());
    const auto part = exam::openPublic(draft, release.text());
    if (const auto* reason = std::get_if<Reason>(&part)) return refuseFor(*reason, kNo);
    const auto& stations = std::get<exam::PublicPart>(part).stations;
    for (std::size_t s = 0; s < stations.size() && !options.json; ++s) {
        for (const exam::PublicPart::Form& form : stations[s])
            print("  " + std::to_string(s + 1) + "  " + form.level.title + " (" + form.level.id +
                  "), of the level " + form.hidden.substr(0, 8));
    }
    return kGood;
}

}  // namespace

int authorPaper(const CommandLine& line, const ExamPaperOptions& options) {
    auto desk = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&desk)) return refuse(*fault);
    const FilePassphrase release(options.releaseFile, "--release-file");
    if (release.fault()) return refuse(*release.fault());
    return authored(std::get<Desk>(desk), options, release.text());
}

int checkPapers(const CommandLine& line, const ExamPaperOptions& options) {
    auto desk = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&desk)) return refuse(*fault);
    std::vector<CheckedLevel> all;
    for (const std::string& path : options.files) all.push_back(checked(std::get<Desk>(desk), options, path));
    print(options.json ? checkJson(all).dump(2) : checkPage(all, "files"));
    return allClean(all) ? kGood : kNo;
}

int signPaper(const CommandLine& line, const ExamPaperOptions& options) {
    auto desk = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&desk)) return refuse(*fault);
    const ExamFile draft = readExamFile(options.file, exam::kMostPaperBytes);
    if (!draft.fault.empty()) return refuse(draft.fault);
    if (const int refused = lookedInto(options, draft.bytes); refused != kGood) return refused;
    const FilePassphrase own(options.passphraseFile, "--passphrase-file");
    if (own.fault()) return refuse(*own.fault());
    const std::string folder = keysFolder(std::get<Desk>(desk), options.keys);
    if (const auto reason = whyNotHolders(std::get<Desk>(desk), shelfAt(folder), {options.by}))
        return refuseFor(*reason, kNo);
    const auto bytes = signedDraft(options, draft.bytes, shelfAt(folder), own.text());
    if (const auto* reason = std::get_if<Reason>(&bytes)) return refuseFor(*reason, kNo);
    const auto paper = exam::readUnsigned(std::get<std::string>(bytes));
    if (const auto* reason = std::get_if<Reason>(&paper)) return refuseFor(*reason, kNo);
    return written(options.out, std::get<std::string>(bytes), std::get<exam::Paper>(paper), true,
                   options.json);
}

}  // namespace app
