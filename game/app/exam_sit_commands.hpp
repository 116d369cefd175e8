// The acts of `exam` on the day: preflight, sit, close.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/commands.hpp"

namespace CLI {
class App;
}

namespace app {

struct ExamSitOptions {
    std::string paper;
    std::string keys, sittings, out;  // folders; empty: the usual ones
    std::string station;              // label of the station's key
    std::string examiner;             // label of the examiner's key
    std::string passphraseFile, releaseFile;
    bool json = false;
    // preflight
    std::string recordFile;  // to write, of preflight; to use, of sit
    std::string installList, writeList;
    bool noWindow = false;  // the pen is not looked at
    // sit
    std::string candidate, number, seat;
    int extraTime = 0;
    bool leftHanded = false, rehearsal = false, headless = false;
    std::vector<std::string> allowedBy, allowedFiles;  // labels, and files with their passphrases
    std::string allowedReason;
    std::string codesFile;
    std::string hand;
    std::vector<std::string> pens;  // files with samples, one a station
    std::optional<std::uint64_t> seed;
    double speed = 0.0;  // times real time; 0: as fast as it goes
    // resume
    std::string resume;  // a sitting's folder
    std::string codeFile;
    std::string reason;  // why a sitting goes on or ends by the examiner's decision
    bool stop = false;
    // close
    std::string folder;
    std::string day;
};
// Looks at disk, keys, paper, clocks, replays ... and writes the record: 1 when something is bad.
[[nodiscard]] int examPreflight(const CommandLine& line, const ExamSitOptions& options);
// Opens or resumes a sitting, in the window or with a synthetic hand, up to the receipt.
[[nodiscard]] int examSit(const CommandLine& line, const ExamSitOptions& options);
// Closes a sitting whose stations are done, or signs the day-log.
[[nodiscard]] int examClose(const CommandLine& line, const ExamSitOptions& options);

// What the parser fills; must live as long as it parses.
struct ExamSitGrammar {
    ExamSitOptions options;
};
// preflight, sit and close.
void addSitActs(CLI::App& exam, const CommandLine& line, ExamSitGrammar& grammar, int& exitCode);

}  // namespace app
