// The command `exam`: papers, sittings, decisions. Each group of acts has a grammar of its own; who adds one
// adds its options to ExamGrammar, its function below, and one line to exam_grammar.cpp.
#pragma once

#include <string>

#include "app/commands.hpp"

namespace CLI {
class App;
}

namespace app {

// What the parser fills; must live as long as it parses.
struct ExamGrammar {};

// Adds exam with all its acts. A command that is parsed leaves its exit code in `exitCode`.
void addExamCommands(CLI::App& root, const CommandLine& line, ExamGrammar& grammar, int& exitCode);

}  // namespace app
