// The command `exam decide`: from a sealed sitting to a decision that two people signed.
#pragma once

#include <string>
#include <vector>

#include "app/commands.hpp"

namespace CLI {
class App;
}

namespace app {

struct DecideOptions {
    std::string file;            // a sealed submission, or a decision
    std::string keys;            // folder; empty: data/exam/keys
    std::string sealingFile;     // the office's passphrase, in a file's first line
    std::string key;             // the sealing key as a file; empty: of the folder
    std::string signer;          // label of the examiner's or certifier's key
    std::string passphraseFile;  // that key's
    std::string out;             // the decision's file
    std::string outcome;         // pass, fail, void; empty: as the rules say
    std::string reason;
    std::vector<std::string> overrideBy;  // labels of the two who will sign an override
    std::string appealOf;                 // the decision before
    std::string groundsFile;
    std::vector<std::string> against;  // sealed submissions or attempts that the work is compared with
    std::string pdf, csv, paper;
    bool json = false;
};
// What the rules say of the evidence, with what the screening found; writes nothing.
[[nodiscard]] int proposeDecision(const CommandLine& line, const DecideOptions& options);
// An examiner's signature: of a sealed sitting a new decision, of a decision one more signature.
[[nodiscard]] int gradeDecision(const CommandLine& line, const DecideOptions& options);
// The same of a sitting that was decided before, with grounds and trail.
[[nodiscard]] int appealDecision(const CommandLine& line, const DecideOptions& options);
// The certifier's signature, the last one.
[[nodiscard]] int certifyDecision(const CommandLine& line, const DecideOptions& options);
// What a decision says, as text, JSON, CSV, or as the candidate's result slip.
[[nodiscard]] int showDecision(const CommandLine& line, const DecideOptions& options);

// What the parser fills; must live as long as it parses.
struct DecideGrammar {
    DecideOptions options;
};
// Adds decide to exam. A command that is parsed leaves its exit code in `exitCode`.
void addDecideCommands(CLI::App& exam, const CommandLine& line, DecideGrammar& grammar, int& exitCode);

}  // namespace app
