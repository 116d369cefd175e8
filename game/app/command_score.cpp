#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "app/build_info.hpp"
#include "app/commands.hpp"
#include "app/desk.hpp"
#include "app/dots_file.hpp"
#include "app/exit_code.hpp"
#include "app/score_text.hpp"
#include "app/several_hairlines.hpp"
#include "app/speech.hpp"
#include "app/untold_score.hpp"
#include "practice/judge.hpp"
#include "practice/replay.hpp"
#include "record/attempt_file/journal.hpp"

namespace app {

namespace {

// One file's result: scored, or a sentence.
using Scored = std::variant<practice::ScoredFile, std::string>;

constexpr double kQuietS = 1.0;          // before progress is shown
const char* const kStopped = "stopped";  // of a file that Ctrl-C left unscored

// What is said of a file whose reference is missing, or was being made when Ctrl-C came.
std::string without(const std::string& path, const std::string& fault) {
    return fault == kStopped ? fault : path + ": " + fault;
}

// Scores files against one level or each against its own. Files may be scored from several
// threads; levels and references are prepared once, behind a lock.
class ScoreTable {
public:
    ScoreTable(const Desk& desk, std::optional<level::Level> level)
        : m_desk(desk), m_level(std::move(level)), m_untold(desk) {}

    // `number`: its place among the files.
    Scored score(const std::string& path, std::size_t number) {
        return path.ends_with(".csv") ? scoreDots(path, number) : scoreAttempt(path, number);
    }
    // Of those scored so far.
    [[nodiscard]] const SeveralHairlines& hairlines() const { return m_hairlines; }

private:
    Scored scoreDots(const std::string& path, std::size_t number) {
        if (!m_level) return path + ": a dots file names no level; add --level LEVEL";
        auto read = readDotsFile(path);
        if (auto* fault = std::get_if<std::string>(&read)) return std::move(*fault);
        const auto reference = referenceOf(*m_level);
        if (const auto* fault = std::get_if<std::string>(&reference)) return without(path, *fault);
        const auto& dots = std::get<DotsFile>(read).dots;
        m_hairlines.add(number, *m_level, std::get<scoring::Ensemble>(reference), dots);
        return practice::judgeDots(*m_level, dots, std::get<scoring::Ensemble>(reference), buildText());
    }

    Scored scoreAttempt(const std::string& path, std::size_t number) {
        auto read = record::readAttempt(path);
        if (const auto* fault = std::get_if<record::FileFault>(&read)) return fault->message;
        const auto& attempt = std::get<record::Attempt>(read);
        if (const auto fault = m_untold.whyNot(attempt.header)) return path + ": " + *fault;
        std::optional<level::Level> own;
        if (!m_level) {
            auto found = practice::levelOf(attempt);
            if (const auto* fault = std::get_if<std::string>(&found)) return path + ": " + *fault;
            own = std::get<level::Level>(std::move(found));
        }
        const level::Level& level = m_level ? *m_level : *own;
        const auto reference = referenceOf(level);
        if (const auto* fault = std::get_if<std::string>(&reference)) return without(path, *fault);
        m_hairlines.add(number, level, std::get<scoring::Ensemble>(reference), attempt.dots);
        auto scored = practice::judge(level, attempt, std::get<scoring::Ensemble>(reference), buildText());
        // An attempt that this build cannot replay has a score without causes.
        (void)practice::addCauses(scored, level, attempt);
        return scored;
    }

    // The table, or the sentence why there is none; either once a level.
    std::variant<scoring::Ensemble, std::string> referenceOf(const level::Level& level) {
        const std::lock_guard lock(m_mutex);
        const auto found = m_references.find(level.hash);
        if (found != m_references.end()) return found->second;
        return m_references.emplace(level.hash, ensembleFor(m_desk, level)).first->second;
    }

    const Desk& m_desk;
    const std::optional<level::Level> m_level;
    std::mutex m_mutex;
    std::map<std::string, std::variant<scoring::Ensemble, std::string>> m_references;
    SeveralHairlines m_hairlines;
    UntoldScores m_untold;
};

std::vector<Scored> scoreAll(ScoreTable& table, const ScoreOptions& options) {
    const std::size_t count = options.files.size();
    std::vector<Scored> results(count, Scored(std::string(kStopped)));
    std::atomic<std::size_t> next{0};
    std::mutex lineMutex;
    std::size_t done = 0;
    ProgressLine line("Scoring " + std::to_string(count) + " files", kQuietS);
    const auto work = [&] {
        for (std::size_t i = next++; i < count && !interrupted(); i = next++) {
            results[i] = table.score(options.files[i], i);
            const std::lock_guard lock(lineMutex);
            line.show(static_cast<double>(++done) / static_cast<double>(count));
        }
    };
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t jobs = std::min<std::size_t>(options.jobs > 0 ? options.jobs : cores, count);
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < jobs; ++i) others.emplace_back(work);
    work();
    for (auto& thread : others) thread.join();
    return results;
}

text::Json jsonOf(const std::string& path, const Scored& result) {
    text::Json row = text::Json::object().set("path", path);
    if (const auto* scored = std::get_if<practice::ScoredFile>(&result)) {
        return row.set("scorecard", practice::scorecardJson(*scored)).set("error", text::Json());
    }
    return row.set("scorecard", text::Json()).set("error", std::get<std::string>(result));
}

bool wasStopped(const Scored& result) {
    const auto* fault = std::get_if<std::string>(&result);
    return fault != nullptr && *fault == kStopped;
}

// One sentence for all files that were left.
void tellOfStopped(const std::vector<Scored>& results) {
    const auto left = std::count_if(results.begin(), results.end(), wasStopped);
    if (left == 0) return;
    remark("stopped: " + std::to_string(left) + " of " + std::to_string(results.size()) +
           " files are not scored");
}

int show(const ScoreOptions& options, const std::vector<Scored>& results) {
    int exitCode = kGood;
    text::Json rows = text::Json::array();
    for (std::size_t i = 0; i < results.size(); ++i) {
        const auto* scored = std::get_if<practice::ScoredFile>(&results[i]);
        if (scored == nullptr && !wasStopped(results[i])) remark(std::get<std::string>(results[i]));
        exitCode = std::max(exitCode, scored == nullptr ? static_cast<int>(kWrongUse) : exitCodeOf(*scored));
        if (options.json) {
            rows.push(jsonOf(options.files[i], results[i]));
        } else if (scored != nullptr) {
            if (results.size() > 1) print(options.files[i] + ":");
            print(scorePage(*scored));
        }
    }
    tellOfStopped(results);
    if (!options.json) return exitCode;
    if (results.size() > 1) {
        print(rows.dump(2));
    } else if (const auto* scored = std::get_if<practice::ScoredFile>(&results[0])) {
        print(practice::scorecardJson(*scored).dump(2));
    }
    return exitCode;
}

}  // namespace

int scoreFiles(const CommandLine& line, const ScoreOptions& options) {
    auto opened = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    const Desk& desk = std::get<Desk>(opened);
    std::optional<level::Level> level;
    if (!options.level.empty()) {
        auto found = findLevel(desk, options.level);
        if (auto* lines = std::get_if<std::vector<std::string>>(&found)) return refuseAll(*lines);
        level = std::get<level::Level>(std::move(found));
    }
    watchForInterrupt();
    ScoreTable table(desk, std::move(level));
    const int exitCode = show(options, scoreAll(table, options));
    const std::string teeth = options.json ? std::string() : table.hairlines().sentence();
    if (!teeth.empty()) print(teeth);
    return exitCode;
}

}  // namespace app
