#include <filesystem>
#include <memory>

#include "app/build_info.hpp"
#include "app/commands.hpp"
#include "app/desk.hpp"
#include "app/exit_code.hpp"
#include "app/records_desk.hpp"
#include "app/result_folder.hpp"
#include "app/score_text.hpp"
#include "app/sitting_desk.hpp"
#include "app/speech.hpp"
#include "app/window.hpp"
#include "crypto/random_id.hpp"
#include "hands/hand.hpp"
#include "pen/samples_csv.hpp"
#include "picture/report_picture.hpp"
#include "practice/headless.hpp"
#include "practice/judge.hpp"
#include "practice/performance.hpp"
#include "record/attempt_file/journal.hpp"
#include "record/store/attempt_shelf.hpp"
#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"
#include "ui/kit/png.hpp"

namespace app {

namespace {

// Where the samples come from and what the record says of them.
struct Source {
    std::vector<pen::Sample> samples;
    std::vector<practice::Stretch> stretches;
    record::AttemptHeader header;
};

struct PenFile {
    std::vector<pen::Sample> samples;
    std::vector<practice::Stretch> stretches;  // an attempt's own
    std::optional<std::uint64_t> skinSeed;     // an attempt's own
};

std::variant<PenFile, std::string> readPen(const std::string& path) {
    if (path.ends_with(".attempt")) {
        auto read = record::readAttempt(path);
        if (const auto* fault = std::get_if<record::FileFault>(&read)) return fault->message;
        auto& attempt = std::get<record::Attempt>(read);
        auto stretches = practice::stretchesOf(attempt);
        if (const auto* fault = std::get_if<std::string>(&stretches)) return path + ": " + *fault;
        return PenFile{std::move(attempt.samples),
                       std::get<std::vector<practice::Stretch>>(std::move(stretches)),
                       attempt.header.skinSeed};
    }
    const auto bytes = readFile(path);
    if (!bytes) return "cannot read " + path + "; name a samples.csv or an attempt";
    auto samples = pen::readSamplesCsv(*bytes);
    if (const auto* fault = std::get_if<pen::CsvFault>(&samples)) {
        return path + ":" + std::to_string(fault->line) + ":" + std::to_string(fault->column) + ": " +
               fault->message;
    }
    return PenFile{std::get<std::vector<pen::Sample>>(std::move(samples)), {}, std::nullopt};
}

std::variant<Source, std::string> sourceOf(const PracticeOptions& options, const level::Level& level) {
    Source source;
    auto& header = source.header;
    header.timeSource = pen::TimeSource::file;
    const std::uint64_t seed = options.seed.value_or(1);
    header.skinSeed = seed;
    if (!options.hand.empty()) {
        const auto kind = hands::kindOf(options.hand);
        if (!kind) {
            std::string known;
            for (const auto each : hands::allKinds())
                known += std::string(known.empty() ? "" : ", ") + hands::name(each);
            return "no hand is called '" + options.hand + "'; there are: " + known;
        }
        auto played = practice::performanceOf(level, *kind, seed);
        source.samples = std::move(played.samples);
        source.stretches = std::move(played.stretches);
        header.input = record::InputKind::synthetic;
        header.handName = options.hand;
        header.handSeed = seed;
    } else {
        auto read = readPen(options.pen);
        if (auto* fault = std::get_if<std::string>(&read)) return *fault;
        auto& file = std::get<PenFile>(read);
        source.samples = std::move(file.samples);
        source.stretches = std::move(file.stretches);
        if (!options.seed && file.skinSeed) header.skinSeed = *file.skinSeed;
        header.input = record::InputKind::samplesFile;
    }
    const bool pressure = source.samples.empty() || source.samples.front().pressure.has_value();
    header.depthSource = pressure ? record::DepthSource::pressure : record::DepthSource::holdTime;
    header.attemptId = crypto::hex(crypto::randomId());
    header.build = buildText();
    header.wallClock = store::wallClockNow();
    header.timeZone = store::timeZoneName();
    return source;
}

// Scores the attempt, writes the rest of the folder, or enters it in the records where it has none, and
// speaks. Returns the exit code.
int conclude(const PracticeOptions& options, const Desk& desk, const level::Level& level,
             const record::Attempt& attempt, const std::string& path, const ResultFolder* folder) {
    const auto reference = ensembleFor(desk, level);
    if (const auto* fault = std::get_if<std::string>(&reference))
        return refuse(*fault + "; the attempt is kept without a score");
    auto scored = practice::judge(level, attempt, std::get<scoring::Ensemble>(reference), buildText());
    if (auto fault = practice::addCauses(scored, level, attempt)) remark("no causes are told: " + *fault);
    if (folder != nullptr) {
        if (auto fault = folder->write(attempt, scored)) return refuse(*fault);
    }
    if (folder == nullptr) enterAttempt(desk, path, attempt, scored);
    print(options.json ? practice::scorecardJson(scored).dump(2) : scorePage(scored));
    if (folder != nullptr && !options.json) print("Result: " + folder->path());
    return exitCodeOf(scored);
}

int practiseHeadless(const PracticeOptions& options, const Desk& desk, const level::Level& level,
                     Source source, const ResultFolder* folder) {
    if (folder == nullptr) {
        if (auto fault = store::makePlaces(desk.places)) return refuse(*fault);
    }
    source.header.surface = record::Surface::headless;
    source.header.levelId = level.id;
    const std::string path =
        folder != nullptr ? folder->attempt() : store::newAttemptPath(desk.places.attempts, source.header);
    auto played = practice::practiceHeadless(level, source.header, source.samples, path, source.stretches);
    if (const auto* fault = std::get_if<record::FileFault>(&played)) return refuse(fault->message);
    const auto& attempt = std::get<record::Attempt>(played);
    if (folder != nullptr) {
        const auto picture = picture::paintReport(level, attempt.dots);
        if (auto fault = ui_kit::savePng(picture, folder->picture())) return refuse(*fault);
    }
    return conclude(options, desk, level, attempt, path, folder);
}

// The same of an attempt at an assignment.
int sitHeadless(const PracticeOptions& options, const Desk& desk, const level::Level& level, Source source) {
    const bool pressure = source.header.depthSource == record::DepthSource::pressure;
    const auto prepared = prepareSitting(desk, options, level, pressure);
    if (const auto* fault = std::get_if<std::string>(&prepared)) return refuse(*fault);
    const auto& sitting = std::get<assessment::Sitting>(prepared);
    source.header.surface = record::Surface::headless;
    source.header.levelId = level.id;
    assessment::fillFromSitting(source.header, sitting);
    const std::string path = store::newAttemptPath(desk.places.attempts, source.header);
    const auto played = practice::practiceHeadless(assessment::levelFor(sitting, level), source.header,
                                                   source.samples, path, source.stretches);
    if (const auto* fault = std::get_if<record::FileFault>(&played))
        return refuse(fault->message + "; what is recorded is handed in with the next start");
    return concludeSitting(desk, options, sitting, level, path, std::get<record::Attempt>(played));
}

int practiseInWindow(const PracticeOptions& options, const Desk& desk, const level::Level& level,
                     Source source, const ResultFolder& folder) {
    ui::DemoPlan plan;
    plan.levelId = level.id;
    plan.samples = std::move(source.samples);
    plan.stretches = std::move(source.stretches);
    plan.handName = source.header.handName;
    plan.handSeed = source.header.handSeed;
    plan.skinSeed = source.header.skinSeed;
    plan.folder = folder.path();
    const int ended = playInWindow(desk, level, std::move(plan));
    if (ended != kGood) return ended;
    auto read = record::readAttempt(folder.attempt());
    if (const auto* fault = std::get_if<record::FileFault>(&read)) return refuse(fault->message);
    return conclude(options, desk, level, std::get<record::Attempt>(read), folder.attempt(), &folder);
}

// Makes it the attempt of the person who was named, who gives the passphrase if there is one.
std::optional<std::string> nameWho(const PracticeOptions& options, const Desk& desk,
                                   record::AttemptHeader& header) {
    if (options.person.empty()) return std::nullopt;
    auto opened = openRecords(desk);
    if (auto* fault = std::get_if<std::string>(&opened)) return std::move(*fault);
    const store::People people(std::get<store::Records>(opened));
    const auto actor = actorOf(people, {options.person, options.passphraseFile});
    if (const auto* fault = std::get_if<std::string>(&actor)) return *fault;
    const std::string& id = std::get<store::Actor>(actor).person;
    if (id != store::kGuest) header.pseudonym = id;
    return std::nullopt;
}

}  // namespace

int practise(const CommandLine& line, const PracticeOptions& options) {
    const bool played = !options.hand.empty() || !options.pen.empty();
    if (!played && options.headless) return refuse("--headless needs a hand: add --hand NAME or --pen FILE");
    if (!options.person.empty() && !options.headless)
        return refuse(
            "--person goes with --headless; for the window choose who practises: stipple people use PERSON");
    if (!options.assignment.empty() && (!options.headless || !options.out.empty()))
        return refuse(
            "--assignment goes with --headless and without --out: what is handed in stays in the records; in "
            "the window the course map shows your tasks");
    if (!played) {
        if (!options.out.empty())
            return refuse(
                "--out goes with --hand or --pen; what you practise yourself is kept by itself (see: stipple "
                "data)");
        return openWindow(line, options.level);
    }
    auto opened = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    const Desk& desk = std::get<Desk>(opened);
    auto found = findLevel(desk, options.level);
    if (auto* lines = std::get_if<std::vector<std::string>>(&found)) return refuseAll(*lines);
    const level::Level& level = std::get<level::Level>(found);
    auto source = sourceOf(options, level);
    if (auto* fault = std::get_if<std::string>(&source)) return refuse(*fault);
    if (!options.assignment.empty()) {
        watchForInterrupt();
        return sitHeadless(options, desk, level, std::get<Source>(std::move(source)));
    }
    if (auto fault = nameWho(options, desk, std::get<Source>(source).header)) return refuse(*fault);
    std::optional<ResultFolder> folder;
    if (!options.out.empty()) {
        auto made = ResultFolder::make(options.out);
        if (auto* fault = std::get_if<std::string>(&made)) return refuse(*fault);
        folder = std::get<ResultFolder>(std::move(made));
    }
    watchForInterrupt();
    if (options.headless) {
        return practiseHeadless(options, desk, level, std::get<Source>(std::move(source)),
                                folder ? &*folder : nullptr);
    }
    if (!folder)
        return refuse("a hand in the window needs a folder for its result: add --out DIR (or --headless)");
    return practiseInWindow(options, desk, level, std::get<Source>(std::move(source)), *folder);
}

}  // namespace app
