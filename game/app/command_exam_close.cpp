#include <algorithm>
#include <filesystem>

#include "app/duties.hpp"
#include "app/exam_room.hpp"
#include "app/exam_sit_room.hpp"
#include "app/exit_code.hpp"
#include "app/keys_room.hpp"
#include "app/speech.hpp"
#include "exam/evidence/day_log.hpp"
#include "exam/sitting/day_list.hpp"
#include "exam/sitting/opening.hpp"
#include "exam/sitting/sitting_folder.hpp"
#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"

namespace app {

namespace {

using trust::Reason;

// Signed by the station, then by the examiner, for Purpose::day.
std::optional<Reason> signDay(trust::SignedFile& file, trust::KeyShelf& keys, const ExamSitOptions& options,
                              const std::string& passphrase) {
    const std::string at = store::wallClockNow();
    auto station = keys.unlock(options.station, std::nullopt);
    if (auto* reason = std::get_if<Reason>(&station)) return std::move(*reason);
    trust::sign(file, std::get<crypto::SigningKey>(station), trust::Purpose::day, at,
                "This came in at this station on that day.");
    auto examiner = keys.unlock(options.examiner, passphrase);
    if (auto* reason = std::get_if<Reason>(&examiner)) return std::move(*reason);
    trust::sign(file, std::get<crypto::SigningKey>(examiner), trust::Purpose::day, at,
                "I compared the list with the attendance sheet.");
    return std::nullopt;
}

// Whoever was examined on that day, as far as the folders of its sittings lie here, does not sign for it.
std::optional<Reason> whyNotOwnDay(const std::string& sittings, const exam::DayLog& log,
                                   const trust::KeyBook& book, const trust::SignedFile& file) {
    const trust::KeyCertificate* examiner = book.find(file.signatures.back().key);
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(sittings, error)) {
        const exam::SittingFolder folder{entry.path().string()};
        const auto receipt = readFile(folder.receipt()), opening = readFile(folder.opening());
        if (!receipt || !opening || examiner == nullptr) continue;
        const bool listed =
            std::any_of(log.entries.begin(), log.entries.end(),
                        [&](const exam::DayEntry& one) { return one.receipt + "\n" == *receipt; });
        const auto parsed = trust::parseSignedFile(*opening);
        const auto* read = std::get_if<trust::SignedFile>(&parsed);
        const std::string* body = read == nullptr ? nullptr : read->part(exam::kOpeningPart);
        if (!listed || body == nullptr) continue;
        const auto held = exam::readOpening(*body);
        const auto* open = std::get_if<exam::Opening>(&held);
        if (open != nullptr && open->candidate == examiner->holder)
            return Reason{"own-exam",
                          examiner->label + " belongs to a candidate of that day; another examiner signs."};
    }
    return std::nullopt;
}

void tellDay(const ExamSitOptions& options, const exam::DayLog& log, const std::string& path) {
    const std::string head = exam::headOf(log);
    if (options.json) {
        auto receipts = text::Json::array();
        for (const exam::DayEntry& entry : log.entries) receipts.push(entry.receipt);
        print(text::Json::object()
                  .set("path", path)
                  .set("head", head)
                  .set("receipts", std::move(receipts))
                  .dump(2));
        return;
    }
    for (const exam::DayEntry& entry : log.entries)
        print(entry.receipt + "  " + entry.candidate + "  " + entry.paper + "  " + entry.at +
              (entry.rehearsal ? "  REHEARSAL" : ""));
    print("\nHead of the day-log; print it and let the witness sign it:\n" + head + "Wrote " + path);
}

int closeDay(const Desk& desk, const ExamSitOptions& options) {
    if (options.station.empty() || options.examiner.empty())
        return refuse("name the station's and the examiner's key with --station and --examiner");
    if (!store::millisecondsOf(options.day + "T00:00:00Z"))
        return refuse("'" + options.day + "' is no day; write it as 2026-11-30");
    const FilePassphrase passphrase(options.passphraseFile, "--passphrase-file");
    if (passphrase.fault()) return refuse(*passphrase.fault());
    const std::string out = examOutFolder(desk, options.out);
    trust::KeyShelf keys = shelfAt(keysFolder(desk, options.keys));
    const auto opened = keys.open();
    if (const auto* reason = std::get_if<Reason>(&opened)) return refuseFor(*reason, kWrongUse);
    const trust::KeyBook& book = std::get<trust::KeyShelf::Opened>(opened).book;
    if (const auto reason = whyNotHolders(desk, keys, {options.examiner}))
        return refuseFor(*reason, kWrongUse);
    auto entries = exam::readDayList(exam::dayListPath(out, options.station, options.day));
    if (const auto* reason = std::get_if<Reason>(&entries)) return refuseFor(*reason, kWrongUse);
    exam::DayLog log{book.root().academy, options.station, options.day,
                     std::get<std::vector<exam::DayEntry>>(std::move(entries))};
    if (log.entries.empty())
        return refuse("nothing came in at " + options.station + " on " + options.day + " (" + out + ")");
    trust::SignedFile file = exam::dayFile(log);
    if (const auto reason = signDay(file, keys, options, passphrase.text()))
        return refuseFor(*reason, kWrongUse);
    const auto held = exam::readDayLog(file, book);
    if (const auto* reason = std::get_if<Reason>(&held)) return refuseFor(*reason, kWrongUse);
    if (const auto reason = whyNotOwnDay(sittingsFolder(desk, options.sittings), log, book, file))
        return refuseFor(*reason, kWrongUse);
    const std::string path = out + "/" + options.station + "-" + options.day + ".day";
    if (auto fault = writeExamFile(path, trust::bytesOf(file))) return refuse(*fault);
    tellDay(options, log, path);
    return kGood;
}

int closeSitting(const Desk& desk, const ExamSitOptions& options) {
    const FilePassphrase passphrase(options.passphraseFile, "--passphrase-file");
    if (passphrase.fault()) return refuse(*passphrase.fault());
    const FilePassphrase release(options.releaseFile, "--release-file");
    if (release.fault()) return refuse(*release.fault());
    trust::KeyShelf keys = shelfAt(keysFolder(desk, options.keys));
    auto room = sittingRoom(desk, options, keys);
    auto resumed = exam::resumeSitting(room, {options.folder, release.text()});
    if (const auto* reason = std::get_if<Reason>(&resumed)) return refuseFor(*reason, kWrongUse);
    auto& sitting = std::get<exam::Opened>(resumed);
    if (auto fault = sitting.desk->close(passphrase.text(), room.clock.monotonicUs())) return refuse(*fault);
    const std::string receipt = sitting.desk->receipt();
    print(options.json ? text::Json::object().set("receipt", receipt).dump(2) : "Receipt: " + receipt);
    return kGood;
}

}  // namespace

int examClose(const CommandLine& line, const ExamSitOptions& options) {
    const auto opened = openDesk(line.levelsFolder);
    if (const auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    if (!options.day.empty()) return closeDay(std::get<Desk>(opened), options);
    if (options.folder.empty()) return refuse("name the sitting's folder, or a day with --day");
    return closeSitting(std::get<Desk>(opened), options);
}

}  // namespace app
