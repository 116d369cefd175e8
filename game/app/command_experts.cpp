// Recorded expert attempts: to look at, to add, to check.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "app/commands.hpp"
#include "app/desk.hpp"
#include "app/exit_code.hpp"
#include "app/experts_text.hpp"
#include "app/score_text.hpp"
#include "app/speech.hpp"
#include "pen/dots_csv.hpp"
#include "practice/replay.hpp"
#include "record/attempt_file/journal.hpp"
#include "record/store/durable_file.hpp"
#include "record/store/instance_lock.hpp"

namespace app {

namespace {

namespace fs = std::filesystem;

using ensembles::RecordingFile;
using ensembles::Recordings;

// The level and its recordings, or an exit code after the reason was said.
struct Opened {
    Desk desk;
    level::Level level;
    Recordings recordings;
};

std::variant<Opened, int> openLevel(const CommandLine& line, const std::string& idOrPath) {
    auto desk = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&desk)) return refuse(*fault);
    auto found = findLevel(std::get<Desk>(desk), idOrPath);
    if (auto* lines = std::get_if<std::vector<std::string>>(&found)) return refuseAll(*lines);
    Opened opened{std::get<Desk>(std::move(desk)), std::get<level::Level>(std::move(found)), {}};
    opened.recordings = shelfOf(opened.desk).recordingsOf(opened.level.scenario);
    return opened;
}

std::string folderOf(const Opened& opened) {
    return opened.desk.places.experts + "/" + ensembles::recordingFolder(opened.level.scenario);
}

// The dots of a finished attempt of this level that a person made, or a sentence.
std::variant<std::vector<scoring::Dot>, std::string> dotsOfAttempt(const std::string& path,
                                                                   const level::Level& level) {
    auto read = record::readAttempt(path);
    if (const auto* fault = std::get_if<record::FileFault>(&read)) return fault->message;
    auto& attempt = std::get<record::Attempt>(read);
    if (attempt.end != record::EndState::finished)
        return path + ": the attempt is " + record::name(attempt.end) + "; only finished ones are recorded";
    if (attempt.header.input == record::InputKind::synthetic)
        return path + ": a synthetic hand made it; record a person";
    auto own = practice::levelOf(attempt);
    if (const auto* fault = std::get_if<std::string>(&own)) return path + ": " + *fault;
    const auto task = ensembles::recordingFolder(std::get<level::Level>(own).scenario);
    if (task != ensembles::recordingFolder(level.scenario))
        return path + ": made at '" + attempt.header.levelId + "', or at another version of '" + level.id +
               "'; record it at this one";
    if (level.scenario.criteria.depth && attempt.header.depthSource == record::DepthSource::holdTime)
        return path +
               ": its depth comes from how long the button was held, which tells nothing of an "
               "expert's; record with a pen that reports pressure";
    return std::move(attempt.dots);
}

// A file as it is checked: a dots.csv with its own bytes, so that faults are told by its lines.
std::variant<RecordingFile, std::string> readForAdding(const std::string& path, const level::Level& level) {
    RecordingFile file;
    file.path = path;
    if (path.ends_with(".csv")) {
        auto bytes = readFile(path);
        if (!bytes) return "cannot read " + path + "; name a finished attempt or a dots.csv";
        file.bytes = *std::move(bytes);
        return file;
    }
    auto dots = dotsOfAttempt(path, level);
    if (const auto* fault = std::get_if<std::string>(&dots)) return *fault;
    file.bytes = pen::writeDotsCsv(std::get<std::vector<scoring::Dot>>(dots));
    return file;
}

int nextAttempt(const Recordings& recordings, const std::string& person) {
    int next = 1;
    for (const RecordingFile& file : recordings.files) {
        if (file.person == person) next = std::max(next, file.attempt + 1);
    }
    return next;
}

// Adds the files to `recordings` as they would lie among them; the new ones come last.
std::variant<std::vector<RecordingFile>, std::string> candidates(const ExpertsAddOptions& options,
                                                                 const Opened& opened) {
    std::vector<RecordingFile> files;
    int number = nextAttempt(opened.recordings, options.person);
    for (const std::string& path : options.files) {
        auto file = readForAdding(path, opened.level);
        if (auto* fault = std::get_if<std::string>(&file)) return *fault;
        files.push_back(std::get<RecordingFile>(std::move(file)));
        files.back().person = options.person;
        files.back().attempt = number++;
    }
    return files;
}

// What the recordings would be with these: first those that are there, so that a double is told of the new.
std::vector<std::string> faultsWith(const Opened& opened, const std::vector<RecordingFile>& files) {
    Recordings all = opened.recordings;
    all.files.insert(all.files.end(), files.begin(), files.end());
    std::vector<std::string> lines;
    for (const auto& issue : checkRecordings(opened.level.scenario, all).issues)
        lines.push_back(describe(issue));
    return lines;
}

// All of them or none. The paths become those of the copies.
std::optional<std::string> keepAll(std::vector<RecordingFile>& files, const std::string& folder) {
    std::vector<std::string> written;
    for (RecordingFile& file : files) {
        const std::string path = folder + "/" + ensembles::recordingName(file.person, file.attempt);
        const auto dots = std::get<std::vector<scoring::Dot>>(pen::readDotsCsv(file.bytes));
        if (auto fault = store::replaceFile(path, pen::writeDotsCsv(dots))) {
            for (const std::string& copy : written) fs::remove(copy);
            return fault;
        }
        written.push_back(path);
        file.path = path;
    }
    return std::nullopt;
}

}  // namespace

int listExperts(const CommandLine& line, const std::string& level, bool json) {
    const auto result = openLevel(line, level);
    if (const int* code = std::get_if<int>(&result)) return *code;
    const auto& opened = std::get<Opened>(result);
    print(json ? expertsJson(opened.level.id, folderOf(opened), opened.recordings).dump(2)
               : expertsPage(opened.level.id, folderOf(opened), opened.recordings));
    for (const auto& issue : opened.recordings.issues) remark(describe(issue));
    return opened.recordings.issues.empty() ? kGood : kWrongUse;
}

int addExperts(const CommandLine& line, const ExpertsAddOptions& options) {
    if (!ensembles::isPersonId(options.person))
        return refuse(
            "'" + options.person +
            "' is no --person: up to 40 lower-case letters, digits and dashes; a pseudonym will do");
    auto result = openLevel(line, options.level);
    if (const int* code = std::get_if<int>(&result)) return *code;
    auto& opened = std::get<Opened>(result);
    if (const auto reason = scoring::whyNotRecordable(opened.level.scenario); !reason.empty())
        return refuse("'" + opened.level.id + "': " + reason);
    if (auto fault = store::makePlaces(opened.desk.places)) return refuse(*fault);
    const auto lock = store::InstanceLock::take(opened.desk.places.experts + "/.lock");
    if (const auto* fault = std::get_if<std::string>(&lock)) return refuse(*fault);
    opened.recordings = shelfOf(opened.desk).recordingsOf(opened.level.scenario);
    auto made = candidates(options, opened);
    if (const auto* fault = std::get_if<std::string>(&made)) return refuse(*fault);
    auto& files = std::get<std::vector<RecordingFile>>(made);
    const auto faults = faultsWith(opened, files);
    if (!faults.empty()) return refuseAll(faults);
    const std::string folder = folderOf(opened);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) return refuse("cannot make the folder " + folder + ": " + error.message());
    if (auto fault = keepAll(files, folder)) return refuse(*fault);
    print(options.json ? addedJson(files).dump(2) : addedPage(files));
    return kGood;
}

int checkExperts(const CommandLine& line, const std::string& level, bool json) {
    const auto result = openLevel(line, level);
    if (const int* code = std::get_if<int>(&result)) return *code;
    const auto& opened = std::get<Opened>(result);
    watchForInterrupt();
    ExpertsVerdict verdict;
    verdict.levelId = opened.level.id;
    verdict.attempts = opened.recordings.attemptsByPerson();
    verdict.issues = checkRecordings(opened.level.scenario, opened.recordings).issues;
    verdict.reason = scoring::whyNotRecordable(opened.level.scenario);
    if (verdict.reason.empty()) verdict.reason = scoring::whyTooFew(verdict.attempts);
    if (verdict.issues.empty() && verdict.reason.empty()) {
        auto made = ensembleFor(opened.desk, opened.level);
        if (const auto* fault = std::get_if<std::string>(&made)) return refuse(*fault);
        verdict.reference = std::get<scoring::Ensemble>(std::move(made));
        ProgressLine progress("Preparing the synthetic reference of '" + opened.level.id + "'");
        verdict.synthetic = shelfOf(opened.desk).ensembleFor(opened.level.scenario, [&](double share) {
            return progress.show(share);
        });
        if (interrupted()) return refuse("stopped");
    }
    print(json ? verdictJson(verdict).dump(2) : verdictPage(verdict));
    return verdict.reference ? kGood : kNo;
}

}  // namespace app
