// The commands, without their grammar (command_line.cpp): each returns an exit code.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app {

// What all commands share.
struct CommandLine {
    std::string levelsFolder;  // --levels, or empty
};

struct PracticeOptions {
    std::string level, hand, pen, out;  // empty: not given
    std::string person;                 // whose attempt it is; empty: the guest's
    std::string passphraseFile;         // the person's
    std::string assignment;             // that it is made for: a title or id; empty: none
    std::optional<std::uint64_t> seed;  // of hand and skin; absent: 1, or the skin's of an attempt
    bool headless = false;
    bool json = false;
};
[[nodiscard]] int practise(const CommandLine& line, const PracticeOptions& options);

struct ScoreOptions {
    std::string level;  // empty: each attempt by its own
    std::vector<std::string> files;
    bool json = false;
    unsigned jobs = 0;  // 0: all cores
};
[[nodiscard]] int scoreFiles(const CommandLine& line, const ScoreOptions& options);

struct PatternOptions {
    std::string dots, window;
    std::string radii;                // comma-separated mm; empty: as usual
    std::optional<double> bandwidth;  // mm
    bool json = false;
};
[[nodiscard]] int describePattern(const PatternOptions& options);

struct MatchOptions {
    std::string dots, reference;
    double cutoff = 0.0;  // mm
    double p = 1.0;
    bool json = false;
};
[[nodiscard]] int matchDots(const MatchOptions& options);

[[nodiscard]] int listLevels(const CommandLine& line, bool json);
[[nodiscard]] int showLevel(const CommandLine& line, const std::string& idOrPath, const std::string& png,
                            bool json);
[[nodiscard]] int checkLevels(const std::vector<std::string>& paths, bool json);
struct LevelTrialsOptions {
    std::vector<std::string> levels;  // ids or paths; none: all that there are
    std::string page;                 // empty: not wanted
    std::size_t idealSeeds = 100;
    std::size_t seeds = 20;  // of the other hands
    bool json = false;
};
[[nodiscard]] int tryLevels(const CommandLine& line, const LevelTrialsOptions& options);

// For authors: the earlier work of a level as a hand would have left it (CONTRIBUTING.md, "Add a level on
// earlier work").
struct EarlierOptions {
    std::string level;
    std::string hand = "expert";
    std::uint64_t seed = 1;
    std::vector<double> shares;  // of the complete work, one after another thinned to
    double patchiness = 0.0;     // 0..1, see hands::Thinning
    std::string csv;
};
[[nodiscard]] int makeEarlier(const CommandLine& line, const EarlierOptions& options);

[[nodiscard]] int listExperts(const CommandLine& line, const std::string& level, bool json);
struct ExpertsAddOptions {
    std::string level;
    std::vector<std::string> files;  // finished attempts or dots.csv
    std::string person;
    bool json = false;
};
[[nodiscard]] int addExperts(const CommandLine& line, const ExpertsAddOptions& options);
[[nodiscard]] int checkExperts(const CommandLine& line, const std::string& level, bool json);

struct ReplayOptions {
    std::string file, png, dots, samples;  // empty: not wanted
    bool signature = false;
    bool window = false;       // show it instead of writing anything
    std::string beside;        // and this attempt at the same level beside it; empty: none
    std::optional<double> at;  // s
};
[[nodiscard]] int replayFile(const CommandLine& line, const ReplayOptions& options);

struct HealOptions {
    std::string file, days, png;
    std::string level;  // of a dots.csv; empty: not given
};
[[nodiscard]] int healFile(const CommandLine& line, const HealOptions& options);

struct StudyOptions {
    std::uint64_t seed = 1;
    std::size_t persons = 200;  // a level
    std::string out;            // empty: no files
    bool json = false;
};
[[nodiscard]] int runStudy(const CommandLine& line, const StudyOptions& options);

[[nodiscard]] int showData(const CommandLine& line, bool json);
[[nodiscard]] int showLogs(const CommandLine& line);
[[nodiscard]] int showLicences();

// Opens the window (no command given). `level`: begin with that level, or empty.
[[nodiscard]] int openWindow(const CommandLine& line, const std::string& level);
// The same with the replay of that attempt in front, standing at that moment, s, and another one beside it
// unless `beside` is empty.
[[nodiscard]] int replayInWindow(const CommandLine& line, const std::string& file, double at,
                                 const std::string& beside);

}  // namespace app
