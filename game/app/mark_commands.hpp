// The commands about marking: what waits, marks, rules, rubrics, release, regrades, appeals.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/records_desk.hpp"

namespace CLI {
class App;
}

namespace app {

struct MarkOptions {
    std::string which;       // an attempt: its number, the first six digits of it, or a pseudonym
    std::string assignment;  // a title, an id or its first six digits; empty: all
    std::string file;        // a sheet or a rubric; "-": standard input; empty: none
    std::string marks;       // "spacing=3,depth=3.5,..."; empty: none
    std::string reason;      // or an answer
    std::optional<int> rubricVersion;
    bool pass = false, fail = false;
    bool uphold = false, reject = false;
    bool preview = false;
    By by;
    bool json = false;
};
[[nodiscard]] int listMarking(const CommandLine& line, const MarkOptions& options);
[[nodiscard]] int showMarked(const CommandLine& line, const MarkOptions& options);
[[nodiscard]] int submitMark(const CommandLine& line, const MarkOptions& options);
[[nodiscard]] int askSecondMark(const CommandLine& line, const MarkOptions& options);
[[nodiscard]] int conferMarks(const CommandLine& line, const MarkOptions& options);
[[nodiscard]] int overruleGrade(const CommandLine& line, const MarkOptions& options);
[[nodiscard]] int showOrSetRubric(const CommandLine& line, const MarkOptions& options);
[[nodiscard]] int releaseGrades(const CommandLine& line, const MarkOptions& options);
[[nodiscard]] int regradeWork(const CommandLine& line, const MarkOptions& options);
[[nodiscard]] int appealGrade(const CommandLine& line, const MarkOptions& options);
[[nodiscard]] int decideAppeal(const CommandLine& line, const MarkOptions& options);

// What is absent stays as it is.
struct RulesOptions {
    std::string assignment;
    std::vector<std::string> markers;  // names, ids or their first six digits; all of them anew
    std::optional<double> doubleShare, wholeDiffersBy;
    std::optional<int> differsBy;
    std::string resolution, policy, names;  // as in the rules; "hidden" or "shown"; empty: absent
    By by;
    bool json = false;
};
[[nodiscard]] int showOrSetRules(const CommandLine& line, const RulesOptions& options);

// What the parser fills; must live as long as it parses.
struct MarkGrammar {
    MarkOptions mark;
    RulesOptions rules;
};
// Adds mark and release to the program. A command that is parsed leaves its exit code in `exitCode`.
void addMarkCommands(CLI::App& root, const CommandLine& line, MarkGrammar& grammar, int& exitCode);

}  // namespace app
