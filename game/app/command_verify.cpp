#include "app/exam_room.hpp"
#include "app/exit_code.hpp"
#include "app/records_desk.hpp"
#include "app/speech.hpp"
#include "app/verify_commands.hpp"
#include "app/verify_room.hpp"
#include "app/verify_text.hpp"

namespace app {

namespace {

using Fault = std::optional<std::string>;

// Reads into `bytes` where a file was named.
template <typename Bytes>
Fault takeFile(const std::string& path, Bytes& bytes) {
    if (path.empty()) return std::nullopt;
    ExamFile file = readExamFile(path, kMostVerifiedBytes);
    if (!file.fault.empty()) return std::move(file.fault);
    bytes = std::move(file.bytes);
    return std::nullopt;
}

Fault takeRoot(const VerifyOptions& options, exam::VerifyWith& with) {
    std::string bytes;
    if (auto fault = takeFile(options.root, bytes)) return fault;
    if (options.root.empty()) return std::nullopt;
    const auto root = trust::readRoot(bytes);
    if (const auto* reason = std::get_if<trust::Reason>(&root)) return options.root + ": " + reason->text;
    // What is known here of another academy proves nothing about this one.
    if (!with.root || !(with.root->key == std::get<trust::AcademyRoot>(root).key)) {
        with.certificates.clear();
        with.revocations.reset();
        with.seenRevocations = 0;
    }
    with.root = std::get<trust::AcademyRoot>(root);
    return std::nullopt;
}

Fault takeOthers(const VerifyOptions& options, exam::VerifyWith& with) {
    if (auto fault = takeFile(options.status, with.status)) return fault;
    if (auto fault = takeFile(options.evidence, with.evidence)) return fault;
    for (const std::string& path : options.certificates) {
        if (auto fault = takeFile(path, with.certificates.emplace_back())) return fault;
    }
    if (options.nameFile.empty()) return std::nullopt;
    return readPassphrase(options.nameFile, with.typedName.emplace());
}

// References as the program ships them, or made for this once; never kept.
std::function<std::variant<scoring::Ensemble, std::string>(const level::Level&)> referenceOf(
    const Desk& desk) {
    return [shelf = ensembles::EnsembleShelf(desk.installation.ensembles, "")](const level::Level& level) {
        return std::variant<scoring::Ensemble, std::string>(shelf.ensembleFor(level.scenario));
    };
}

std::optional<exam::Decision> decisionIn(const std::string& bytes) {
    const auto file = trust::parseSignedFile(bytes);
    const auto* parsed = std::get_if<trust::SignedFile>(&file);
    const std::string* body = parsed == nullptr ? nullptr : parsed->part("decision.json");
    if (body == nullptr) return std::nullopt;
    auto decision = exam::decisionOf(*body);
    if (auto* read = std::get_if<exam::Decision>(&decision)) return std::move(*read);
    return std::nullopt;
}

int judge(const VerifyOptions& options, const exam::VerifyWith& with) {
    std::string bytes;
    if (auto fault = takeFile(options.file, bytes)) return refuse(*fault);
    const exam::Verdict verdict = exam::verify(bytes, with);
    if (options.json) {
        print(verdictJson(verdict, verdict.kind == "decision" ? decisionIn(bytes) : std::nullopt).dump(2));
    } else {
        print(verdictText(options.file, verdict));
    }
    return exitCodeOf(verdict);
}

}  // namespace

int verifyFile(const CommandLine& line, const VerifyOptions& options) {
    const auto opened = openDesk(line.levelsFolder);
    if (const auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    const Desk& desk = std::get<Desk>(opened);
    auto prepared = verifyWith(keysFolder(desk, options.keys));
    if (const auto* reason = std::get_if<trust::Reason>(&prepared)) return refuseFor(*reason, kWrongUse);
    auto& with = std::get<exam::VerifyWith>(prepared);
    if (auto fault = takeRoot(options, with)) return refuse(*fault);
    if (auto fault = takeOthers(options, with)) return refuse(*fault);
    with.reference = referenceOf(desk);
    if (options.key.empty()) return judge(options, with);
    const auto key = sealingKeyOf(options.key, options.passphraseFile);
    if (const auto* reason = std::get_if<trust::Reason>(&key)) return refuseFor(*reason, kWrongUse);
    with.academy = &std::get<crypto::SealKey>(key);
    return judge(options, with);
}

}  // namespace app
