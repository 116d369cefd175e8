// The command about reports; commands.hpp has the others.
#pragma once

#include <string>

#include "app/commands.hpp"
#include "app/records_desk.hpp"

namespace CLI {
class App;
}

namespace app {

struct ReportOptions {
    std::string what;  // FILE, an attempt's id or its first six digits; of a class report an assignment
    std::string pdf;   // files to write; empty: not wanted, "-": standard output
    std::string csv;
    std::string json;
    std::string paper = "a4";  // or letter
    By by;
};
// The report of one attempt.
[[nodiscard]] int reportAttempt(const CommandLine& line, const ReportOptions& options);
// The report of an assignment.
[[nodiscard]] int reportClass(const CommandLine& line, const ReportOptions& options);

// What the parser fills; must live as long as it parses.
struct ReportGrammar {
    ReportOptions options;
};
void addReportCommand(CLI::App& root, const CommandLine& line, ReportGrammar& grammar, int& exitCode);

}  // namespace app
