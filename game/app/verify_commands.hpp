// The command `verify`: whether a file is genuine. It never writes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/commands.hpp"

namespace CLI {
class App;
}

namespace app {

struct VerifyOptions {
    std::string file;
    std::string root;            // root.pub; empty: of the folder of keys
    std::string keys;            // that folder; empty: data/exam/keys
    std::string key;             // the academy's sealing key, a file
    std::string passphraseFile;  // its passphrase
    std::string status, nameFile, evidence;
    std::vector<std::string> certificates;  // files of key certificates known beside
    bool json = false;
};
[[nodiscard]] int verifyFile(const CommandLine& line, const VerifyOptions& options);

// What the parser fills; must live as long as it parses.
struct VerifyGrammar {
    VerifyOptions options;
};
// Adds verify to the program. A command that is parsed leaves its exit code in `exitCode`.
void addVerifyCommand(CLI::App& root, const CommandLine& line, VerifyGrammar& grammar, int& exitCode);

}  // namespace app
