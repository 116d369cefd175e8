#include <memory>

#include "app/commands.hpp"
#include "app/exit_code.hpp"
#include "app/result_folder.hpp"
#include "app/speech.hpp"
#include "app/untold_score.hpp"
#include "pen/dots_csv.hpp"
#include "pen/samples_csv.hpp"
#include "picture/report_picture.hpp"
#include "practice/replay.hpp"
#include "record/attempt_file/journal.hpp"
#include "ui/kit/png.hpp"

namespace app {

namespace {

std::vector<pen::Sample> samplesUpTo(const std::vector<pen::Sample>& samples, double seconds) {
    std::vector<pen::Sample> kept;
    for (const auto& sample : samples) {
        if (static_cast<double>(sample.tUs) <= seconds * 1e6) kept.push_back(sample);
    }
    return kept;
}

// Writes what was asked for; returns the first sentence of trouble.
std::optional<std::string> writeWanted(const ReplayOptions& options, const record::Attempt& attempt,
                                       const practice::Replay& replay) {
    const auto dots = options.at ? practice::dotsUpTo(replay.dots, {*options.at}) : replay.dots;
    if (!options.dots.empty()) {
        if (auto fault = writeFile(options.dots, pen::writeDotsCsv(dots))) return fault;
    }
    if (!options.samples.empty()) {
        const auto samples = options.at ? samplesUpTo(attempt.samples, *options.at) : attempt.samples;
        if (auto fault = writeFile(options.samples, pen::writeSamplesCsv(samples))) return fault;
    }
    if (!options.png.empty()) {
        if (auto fault = ui_kit::savePng(picture::paintReport(replay.level, dots), options.png)) return fault;
    }
    return std::nullopt;
}

// Why the two cannot be seen side by side.
std::optional<std::string> notBeside(const record::Attempt& attempt, const std::string& beside) {
    auto read = record::readAttempt(beside);
    if (auto* fault = std::get_if<record::FileFault>(&read)) return std::move(fault->message);
    const record::AttemptHeader& other = std::get<record::Attempt>(read).header;
    if (other.levelHash == attempt.header.levelHash) return std::nullopt;
    return beside + " was made at '" + other.levelId + "', or at another version of '" +
           attempt.header.levelId + "'; only attempts at the same level are shown side by side";
}

// The window tells score and findings with what it replays.
std::optional<std::string> untold(const CommandLine& line, const ReplayOptions& options,
                                  const record::AttemptHeader& header) {
    if (!header.assignment) return std::nullopt;
    const auto desk = openDesk(line.levelsFolder);
    if (const auto* fault = std::get_if<std::string>(&desk)) return *fault;
    const auto fault = UntoldScores(std::get<Desk>(desk)).whyNot(header);
    if (!fault) return std::nullopt;
    return options.file + ": " + *fault;
}

}  // namespace

int replayFile(const CommandLine& line, const ReplayOptions& options) {
    auto read = record::readAttempt(options.file);
    if (const auto* fault = std::get_if<record::FileFault>(&read)) return refuse(fault->message);
    const auto& attempt = std::get<record::Attempt>(read);
    if (!options.beside.empty()) {
        if (auto fault = notBeside(attempt, options.beside)) return refuse(*fault);
    }
    if (options.window) {
        if (auto fault = untold(line, options, attempt.header)) return refuse(*fault);
        return replayInWindow(line, options.file, options.at.value_or(0.0), options.beside);
    }
    auto played = practice::replay(attempt);
    if (const auto* fault = std::get_if<std::string>(&played)) return refuse(options.file + ": " + *fault);
    const auto& replay = std::get<practice::Replay>(played);
    if (auto fault = writeWanted(options, attempt, replay)) return refuse(*fault);
    if (options.signature) {
        print(practice::signatureOf(replay));
    } else {
        print("Level " + attempt.header.levelId + ", " + record::name(attempt.end) + ", " +
              std::to_string(attempt.samples.size()) + " samples, " + std::to_string(replay.dots.size()) +
              " dots");
        if (attempt.torn) print("The file was cut; what follows its last whole block is lost.");
    }
    if (!replay.difference) return kGood;
    remark(options.file + ": the samples do not give the stored dots: " + *replay.difference);
    return kNo;
}

}  // namespace app
