#include "app/work_picture.hpp"

#include <algorithm>

#include "app/exam_room.hpp"
#include "app/keys_room.hpp"
#include "app/verify_room.hpp"
#include "crypto/blake2b.hpp"
#include "exam/evidence/submission.hpp"
#include "practice/replay.hpp"
#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"

namespace app {

namespace {

using trust::Reason;

// The opened submission, or a sentence.
std::variant<exam::Submission, std::string> openedBy(const CertificateOptions& options,
                                                     const std::string& bytes,
                                                     const trust::KeyShelf::Opened& keys, const Desk& desk) {
    const FilePassphrase passphrase(options.sealingFile, "--sealing-file");
    if (passphrase.fault()) return *passphrase.fault();
    trust::KeyShelf shelf(keysFolder(desk, options.keys),
                          [] { return store::millisecondsOf(store::wallClockNow()).value_or(0) / 1000; });
    const auto office = shelf.unlockSealing(passphrase.text());
    if (const auto* reason = std::get_if<Reason>(&office)) return sentenceOf(*reason);
    const auto sealed = exam::readSealed(bytes);
    if (const auto* reason = std::get_if<Reason>(&sealed)) return sentenceOf(*reason);
    const auto opened = exam::openSealed(std::get<exam::Sealed>(sealed), std::get<crypto::SealKey>(office));
    if (const auto* reason = std::get_if<Reason>(&opened)) return sentenceOf(*reason);
    auto read = exam::readSubmission(std::get<std::string>(opened), keys.book);
    if (const auto* reason = std::get_if<Reason>(&read)) return sentenceOf(*reason);
    return std::get<exam::Submission>(std::move(read));
}

}  // namespace

std::variant<std::optional<StationWork>, std::string> workPicture(const CertificateOptions& options,
                                                                  const trust::KeyShelf::Opened& keys,
                                                                  const exam::Decision& decision,
                                                                  const Desk& desk) {
    if (options.submission.empty()) return std::nullopt;
    const ExamFile file = readExamFile(options.submission, kMostVerifiedBytes);
    if (!file.fault.empty()) return file.fault;
    if (crypto::hex(crypto::blake2b(file.bytes)) != decision.proposal.submission)
        return options.submission + ": is not the evidence that the decision is about";
    auto opened = openedBy(options, file.bytes, keys, desk);
    if (const auto* fault = std::get_if<std::string>(&opened)) return options.submission + ": " + *fault;
    const auto& stations = std::get<exam::Submission>(opened).stations;
    const int wanted = options.station == 0 && !stations.empty() ? stations.front().number : options.station;
    const auto found = std::find_if(stations.begin(), stations.end(),
                                    [&](const auto& station) { return station.number == wanted; });
    if (found == stations.end()) return "the evidence has no station " + std::to_string(wanted);
    auto level = practice::levelOf(found->attempt);
    if (const auto* fault = std::get_if<std::string>(&level)) return *fault;
    return StationWork{std::get<level::Level>(std::move(level)), found->attempt.dots, wanted};
}

}  // namespace app
