#include "app/exam_sit_room.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "app/build_info.hpp"
#include "app/duties.hpp"
#include "app/exam_room.hpp"
#include "app/records_desk.hpp"
#include "assessment/class_book.hpp"
#include "exam/paper/paper.hpp"
#include "exam/sitting/preflight_checks.hpp"
#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"
#include "record/store/settings.hpp"

namespace app {

namespace {

namespace files = std::filesystem;

constexpr std::int64_t kExamDayMs = 12LL * 3600 * 1000;  // so long a key must still hold
constexpr const char* kNotBefore = "2026-01-01T00:00:00Z";

std::string goldenFolder(const Desk& desk) {
    return (files::path(desk.installation.ensembles).parent_path() / "exam" / "golden").string();
}

double secondsNow() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

exam::SittingRoom sittingRoom(const Desk& desk, const ExamSitOptions& options, trust::KeyShelf& keys) {
    exam::SittingRoom room;
    room.folder = sittingsFolder(desk, options.sittings);
    room.out = examOutFolder(desk, options.out);
    room.keys = &keys;
    room.clock = exam::machineClock();
    room.build = buildText();
    room.surface = options.headless ? record::Surface::headless : record::Surface::window;
    room.timeZone = store::timeZoneName();
    room.whyNotHolder = [&desk, &keys](const trust::KeyCertificate& key) {
        return whyNotHolders(desk, keys, {key.label});
    };
    room.pixelsPerMm = store::loadSettings(desk.places.settingsFile).settings.pixelsPerMm;
    return room;
}

InstalledFiles installedFiles(const Desk& desk) {
    InstalledFiles installed;
    std::error_code error;
    installed.program = files::read_symlink("/proc/self/exe", error).string();
    installed.root = files::path(installed.program).parent_path().parent_path().string();
    installed.folders = {desk.installation.levels,
                         files::path(desk.installation.ensembles).parent_path().string()};
    return installed;
}

exam::Preflight lookBefore(const Desk& desk, const ExamSitOptions& options, const std::string& paperBytes,
                           const trust::KeyShelf& keys, const std::optional<exam::PenFigures>& pen) {
    const std::string now = store::wallClockNow();
    const std::string until = store::wallClockOf(store::millisecondsOf(now).value_or(0) + kExamDayMs);
    const auto paper = exam::readUnsigned(paperBytes);
    const auto* read = std::get_if<exam::Paper>(&paper);
    const double leastRate = read != nullptr ? read->rules.minPenRate : 0.0;
    const bool specimen = read != nullptr && read->specimen;
    const InstalledFiles installed = installedFiles(desk);
    const auto list = options.installList.empty() ? std::nullopt : readFile(options.installList);
    return exam::runPreflight(
        {[&] { return exam::paperCheck(paperBytes, keys); },
         [&] { return exam::keysCheck(keys, options.station, until); },
         [&] { return exam::diskCheck(sittingsFolder(desk, options.sittings)); },
         [&] { return exam::clockCheck(exam::machineClock(), kNotBefore); },
         [&] { return exam::swapCheck(readFile("/proc/swaps").value_or("")); },
         [&] {
             return exam::installCheck(
                 options.installList.empty() ? std::nullopt : std::optional(list.value_or("")),
                 installed.folders, installed.program, installed.root);
         },
         [&] { return exam::replaysCheck(goldenFolder(desk)); },
         [&] { return exam::penCheck(pen, leastRate, specimen); }},
        now, secondsNow);
}

std::variant<CandidateHere, std::string> candidateHere(const Desk& desk, const std::string& which) {
    CandidateHere found;
    std::error_code error;
    const bool isId = store::isHex(which, 32);
    if (!files::exists(desk.places.recordsFile, error)) {
        if (!isId) return "there are no records here: give the candidate's id (32 digits)";
        found.id = which;
        return found;
    }
    auto opened = openRecords(desk);
    if (auto* fault = std::get_if<std::string>(&opened)) return std::move(*fault);
    auto& records = std::get<store::Records>(opened);
    store::People people{records};
    const auto person = people.find(which);
    if (const auto* one = std::get_if<store::Person>(&person)) {
        found.id = one->row.id;
    } else if (isId) {
        found.id = which;
    } else {
        return std::get<std::string>(person);
    }
    const assessment::ClassBook book = assessment::classBookOf(records.log().events());
    for (const assessment::Class& one : book.classes) {
        if (one.member(found.id) == nullptr) continue;
        found.teachers.insert(found.teachers.end(), one.instructors.begin(), one.instructors.end());
    }
    return found;
}

}  // namespace app
