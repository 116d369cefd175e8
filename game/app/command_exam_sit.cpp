#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "app/duties.hpp"
#include "app/exam_hand.hpp"
#include "app/exam_room.hpp"
#include "app/exam_sit_room.hpp"
#include "app/exam_window.hpp"
#include "app/exit_code.hpp"
#include "app/keys_room.hpp"
#include "app/speech.hpp"
#include "crypto/passphrase.hpp"
#include "exam/paper/paper.hpp"
#include "exam/sitting/machine.hpp"
#include "exam/sitting/sitting_log.hpp"
#include "hands/hand.hpp"
#include "pen/samples_csv.hpp"
#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"

namespace app {

namespace {

using trust::Reason;

constexpr std::int64_t kPreflightHoldsMs = 24LL * 3600 * 1000;

// The hand has practised where the installation has the level that the station's was made of; else it works
// by what the station shows.
level::Level levelForHand(const Desk& desk, const exam_types::StationSheet& sheet) {
    const level::Level& shown = *sheet.level;
    const std::string id = shown.id.substr(0, shown.id.size() - exam::kExamSuffix.size());
    const auto found = findLevel(desk, id);
    if (const auto* whole = std::get_if<level::Level>(&found)) {
        const double minutes = sheet.minutes / (1.0 + sheet.extraTimePercent / 100.0);
        if (exam::publicLevel(*whole, minutes).hash == shown.hash) return *whole;
    }
    return shown;
}

Perform performanceFor(const Desk& desk, const ExamSitOptions& options, hands::Kind kind) {
    return [&desk, &options,
            kind](const exam_types::StationSheet& sheet) -> std::variant<practice::Performance, std::string> {
        const auto station = static_cast<std::size_t>(sheet.number);
        if (options.pens.empty())
            return practice::performanceOf(levelForHand(desk, sheet), kind,
                                           options.seed.value_or(1) + station);
        if (station > options.pens.size())
            return "there is no file of samples for station " + std::to_string(station) +
                   "; give one more --pen";
        const std::string& path = options.pens[station - 1];
        const auto bytes = readFile(path);
        if (!bytes) return "cannot read " + path + "; name a samples.csv";
        auto samples = pen::readSamplesCsv(*bytes);
        if (const auto* fault = std::get_if<pen::CsvFault>(&samples))
            return path + ":" + std::to_string(fault->line) + ":" + std::to_string(fault->column) + ": " +
                   fault->message;
        return practice::Performance{std::get<std::vector<pen::Sample>>(std::move(samples)), {}};
    };
}

// Where a hand's clock must go on: the record of the sitting may be ahead of the machine.
std::int64_t lastMomentOf(const std::string& folder) {
    const auto bytes = readFile(folder + "/sitting.log");
    std::int64_t last = 0;
    for (const exam::Entry& entry : exam::SittingLog::read(bytes.value_or("")).entries)
        last = std::max(last, entry.monotonicUs);
    return last == 0 ? 0 : last + 1'000'000;
}

// Sits without a window, by what the options give for every question of the rule.
class HeadlessSitting {
public:
    HeadlessSitting(const Desk& desk, const ExamSitOptions& options, const std::string& passphrase)
        : m_desk(desk),
          m_options(options),
          m_passphrase(passphrase),
          m_clock(exam::machineClock(), options.resume.empty() ? 0 : lastMomentOf(options.resume)) {}

    void prepare(exam::SittingRoom& room) const {
        room.clock = m_clock.clock();
        if (m_options.pens.empty())
            room.hand = exam::SyntheticHand{m_options.hand, m_options.seed.value_or(1)};
    }
    [[nodiscard]] std::optional<std::string> sit(exam_types::StationDesk& sitting, hands::Kind kind) {
        if (auto fault = answer(sitting)) return fault;
        if (sitting.stage() == exam_types::Stage::stopped || sitting.stage() == exam_types::Stage::closed)
            return std::nullopt;
        if (auto fault =
                sitAsHand(sitting, m_clock, performanceFor(m_desk, m_options, kind), m_options.speed))
            return fault;
        return sitting.close(m_passphrase, m_clock.nowUs());
    }

private:
    // Code or decision, as the sitting asks.
    std::optional<std::string> answer(exam_types::StationDesk& sitting) {
        if (!m_options.reason.empty())
            return sitting.decide(!m_options.stop, m_passphrase, m_options.reason, m_clock.nowUs());
        if (sitting.stage() != exam_types::Stage::needsCode) return std::nullopt;
        const FilePassphrase code(m_options.codeFile, "--code-file");
        if (code.fault()) return code.fault();
        return sitting.useCode(code.text(), m_clock.nowUs());
    }

    const Desk& m_desk;
    const ExamSitOptions& m_options;
    const std::string& m_passphrase;
    HandClock m_clock;
};

// Today's record and nothing bad in it, or a sentence. A rehearsal and a specimen may go on with bad ones.
std::variant<std::string, std::string> preflightFor(const Desk& desk, const ExamSitOptions& options,
                                                    const std::string& paperBytes,
                                                    const trust::KeyShelf& keys) {
    using Answer = std::variant<std::string, std::string>;
    const auto fault = [](const std::string& text) { return Answer(std::in_place_index<1>, text); };
    std::string record;
    if (options.recordFile.empty()) {
        record = exam::writePreflight(lookBefore(desk, options, paperBytes, keys));
    } else {
        const ExamFile file = readExamFile(options.recordFile, 1U << 20U);
        if (!file.fault.empty()) return fault(file.fault);
        record = file.bytes;
    }
    const auto read = exam::readPreflight(record);
    if (!read) return fault("the record of the preflight is none; make it anew (stipple exam preflight)");
    const std::int64_t age = store::millisecondsOf(store::wallClockNow()).value_or(0) -
                             store::millisecondsOf(read->at).value_or(0);
    if (age > kPreflightHoldsMs)
        return fault(
            "the preflight is older than a day; look again (stipple exam preflight) [preflight-old]");
    const auto paper = exam::readUnsigned(paperBytes);
    const bool trying = options.rehearsal ||
                        (std::holds_alternative<exam::Paper>(paper) && std::get<exam::Paper>(paper).specimen);
    if (!read->good && !trying)
        return fault("the preflight found something bad; mend it and look again [preflight-bad]");
    return Answer(std::in_place_index<0>, std::move(record));
}

// Two others who allow that a teacher examines, with their passphrases; or a sentence.
std::optional<std::string> takeAllowing(const Desk& desk, const ExamSitOptions& options,
                                        const trust::KeyShelf& keys, exam::NewSitting& what) {
    std::vector<std::string> examiners = options.allowedBy;
    examiners.push_back(options.examiner);
    if (const auto reason = whyNotHolders(desk, keys, examiners)) return sentenceOf(*reason);
    if (options.allowedBy.size() != options.allowedFiles.size())
        return "give a passphrase file for each of those who allow it";
    for (std::size_t i = 0; i < options.allowedBy.size(); ++i) {
        const FilePassphrase passphrase(options.allowedFiles[i], "--allowed-file");
        if (passphrase.fault()) return passphrase.fault();
        what.overrideBy.push_back({options.allowedBy[i], passphrase.text()});
    }
    return std::nullopt;
}

std::variant<exam::NewSitting, std::string> wanted(const Desk& desk, const ExamSitOptions& options,
                                                   const trust::KeyShelf& keys) {
    exam::NewSitting what;
    for (const auto& [text, name] :
         {std::pair(&options.paper, "the paper"), std::pair(&options.candidate, "--candidate"),
          std::pair(&options.number, "--number"), std::pair(&options.examiner, "--examiner"),
          std::pair(&options.station, "--station")}) {
        if (text->empty()) return std::string("a sitting needs ") + name + "; see stipple exam sit --help";
    }
    ExamFile paper = readExamFile(options.paper, exam::kMostPaperBytes);
    if (!paper.fault.empty()) return paper.fault;
    what.paperBytes = std::move(paper.bytes);
    const auto candidate = candidateHere(desk, options.candidate);
    if (const auto* fault = std::get_if<std::string>(&candidate)) return *fault;
    const auto& found = std::get<CandidateHere>(candidate);
    what.opening.candidate = found.id;
    what.opening.number = options.number;
    what.opening.seat = options.seat;
    what.opening.extraTimePercent = options.extraTime;
    what.opening.leftHanded = options.leftHanded;
    what.opening.rehearsal = options.rehearsal;
    if (!options.allowedReason.empty()) what.opening.overrideReason = options.allowedReason;
    what.examinerLabel = options.examiner;
    what.stationLabel = options.station;
    what.teaches = [teachers = found.teachers](const std::string&, const std::string& person) {
        return std::find(teachers.begin(), teachers.end(), person) != teachers.end();
    };
    if (auto fault = takeAllowing(desk, options, keys, what)) return *std::move(fault);
    auto record = preflightFor(desk, options, what.paperBytes, keys);
    if (record.index() == 1) return std::get<1>(std::move(record));
    what.preflightRecord = std::get<0>(std::move(record));
    return what;
}

// The codes are kept nowhere else: they go to the examiner before the first station.
std::optional<std::string> tellCodes(const ExamSitOptions& options, const exam::Opened& opened) {
    std::string lines;
    for (const std::string& code : opened.codes) lines += code + "\n";
    if (!options.codesFile.empty()) return writeExamFile(options.codesFile, lines);
    if (options.json || opened.codes.empty()) return std::nullopt;
    print("Codes for interruptions, for the examiner alone; each is good once:\n" + lines);
    return std::nullopt;
}

int tellEnd(const ExamSitOptions& options, const exam::Opened& opened, const std::string& folder) {
    const exam_types::StationDesk& desk = *opened.desk;
    const bool closed = desk.stage() == exam_types::Stage::closed;
    if (options.json) {
        auto codes = text::Json::array();
        for (const std::string& code : opened.codes) codes.push(code);
        print(text::Json::object()
                  .set("sitting", opened.opening.sitting)
                  .set("folder", folder)
                  .set("receipt", closed ? text::Json(desk.receipt()) : text::Json())
                  .set("rehearsal", opened.opening.rehearsal)
                  .set("specimen", desk.facts().specimen)
                  .set("codes", std::move(codes))
                  .dump(2));
    } else if (closed) {
        print("Receipt: " + desk.receipt() + (opened.opening.rehearsal ? "  REHEARSAL" : "") +
              (desk.facts().specimen ? "  SPECIMEN" : ""));
    }
    if (!closed && desk.trouble()) remark(*desk.trouble());
    return closed ? kGood : kNo;
}

// New or taken up again, or a sentence. `passphrase`: the examiner's; of a resume nobody asks for it here.
std::variant<exam::Opened, std::string> openedBy(const Desk& desk, const ExamSitOptions& options,
                                                 trust::KeyShelf& keys, const exam::SittingRoom& room,
                                                 const std::string& passphrase) {
    const FilePassphrase release(options.releaseFile, "--release-file");
    if (release.fault()) return *release.fault();
    std::variant<exam::Opened, Reason> made = Reason{};
    if (!options.resume.empty()) {
        made = exam::resumeSitting(room, {options.resume, release.text()});
    } else {
        auto what = wanted(desk, options, keys);
        if (auto* fault = std::get_if<std::string>(&what)) return std::move(*fault);
        auto& sitting = std::get<exam::NewSitting>(what);
        sitting.releasePassphrase = release.text();
        sitting.examinerPassphrase = passphrase;
        made = exam::openSitting(room, sitting);
        crypto::wipe(sitting.releasePassphrase);
        crypto::wipe(sitting.examinerPassphrase);
        for (exam::Allowing& one : sitting.overrideBy) crypto::wipe(one.passphrase);
    }
    if (const auto* reason = std::get_if<Reason>(&made)) return sentenceOf(*reason);
    return std::get<exam::Opened>(std::move(made));
}

}  // namespace

int examSit(const CommandLine& line, const ExamSitOptions& options) {
    const auto openedDesk = openDesk(line.levelsFolder);
    if (const auto* fault = std::get_if<std::string>(&openedDesk)) return refuse(*fault);
    const Desk& desk = std::get<Desk>(openedDesk);
    if (const auto cannot = exam::hideProcess()) remark(*cannot);
    const bool resuming = !options.resume.empty();
    const auto kind = hands::kindOf(options.hand);
    if (options.headless && options.pens.empty() && !kind)
        return refuse(
            "without a window a hand sits: name it with --hand (stipple practice --help), or give --pen");
    std::optional<FilePassphrase> examiner;
    if (!resuming || options.headless) {
        examiner.emplace(options.passphraseFile, "--passphrase-file");
        if (examiner->fault()) return refuse(*examiner->fault());
    }
    const std::string none;
    trust::KeyShelf keys = shelfAt(keysFolder(desk, options.keys));
    exam::SittingRoom room = sittingRoom(desk, options, keys);
    HeadlessSitting headless(desk, options, examiner ? examiner->text() : none);
    if (options.headless) headless.prepare(room);
    auto made = openedBy(desk, options, keys, room, examiner ? examiner->text() : none);
    if (const auto* fault = std::get_if<std::string>(&made)) return refuse(*fault);
    auto& opened = std::get<exam::Opened>(made);
    const std::string folder = resuming ? options.resume : room.folder + "/" + opened.opening.sitting;
    if (!options.json) {
        print("Sitting: " + folder);
        std::fflush(stdout);  // what a power cut must not take: the sitting is taken up again by it
    }
    if (auto fault = tellCodes(options, opened)) return refuse(*fault);
    if (options.headless) {
        if (auto fault = headless.sit(*opened.desk, kind.value_or(hands::Kind::ideal))) return refuse(*fault);
        return tellEnd(options, opened, folder);
    }
    examiner.reset();  // nobody needs it before the close, which asks again
    const int code = sitInWindow(desk, *opened.desk);
    return code == kGood ? tellEnd(options, opened, folder) : code;
}

}  // namespace app
