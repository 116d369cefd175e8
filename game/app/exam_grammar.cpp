#include <CLI/CLI.hpp>

#include "app/exam_commands.hpp"

namespace app {

void addExamCommands(CLI::App& root, const CommandLine& line, ExamGrammar& grammar, int& exitCode) {
    auto* exam = root.add_subcommand("exam", "certification exams: papers, sittings, decisions");
    exam->footer("Example: stipple exam check assets/exam/specimen.yaml   (docs/papers.md)");
    exam->require_subcommand(1, 1);
    addPaperActs(*exam, line, grammar.paper, exitCode);
    addDecideCommands(*exam, line, grammar.decide, exitCode);
    addSitActs(*exam, line, grammar.sit, exitCode);
}

}  // namespace app
