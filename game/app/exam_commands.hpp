// The command `exam`: papers, sittings, decisions. Each group of acts has a grammar of its own; who adds one
// adds its options to ExamGrammar, its function below, and one line to exam_grammar.cpp.
#pragma once

#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/decide_commands.hpp"
#include "app/exam_sit_commands.hpp"

namespace CLI {
class App;
}

namespace app {

struct ExamPaperOptions {
    std::string file;                // a spec to author, a draft to sign
    std::vector<std::string> files;  // specs and papers to check
    std::string out;
    std::string keys;            // empty: data/exam/keys
    std::string by;              // label of the author's key
    std::string passphraseFile;  // of that key
    std::string releaseFile;     // the release passphrase
    bool json = false;
};
// A paper out of its spec, not signed yet.
[[nodiscard]] int authorPaper(const CommandLine& line, const ExamPaperOptions& options);
// What is wrong with specs, drafts and papers.
[[nodiscard]] int checkPapers(const CommandLine& line, const ExamPaperOptions& options);
// The author's signature on a draft.
[[nodiscard]] int signPaper(const CommandLine& line, const ExamPaperOptions& options);

// What the parser fills; must live as long as it parses.
struct ExamGrammar {
    ExamPaperOptions paper;
    DecideGrammar decide;
    ExamSitGrammar sit;
};

// author, check and sign.
void addPaperActs(CLI::App& exam, const CommandLine& line, ExamPaperOptions& options, int& exitCode);

// Adds exam with all its acts. A command that is parsed leaves its exit code in `exitCode`.
void addExamCommands(CLI::App& root, const CommandLine& line, ExamGrammar& grammar, int& exitCode);

}  // namespace app
