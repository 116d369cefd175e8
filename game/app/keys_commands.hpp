// The commands about keys: who may sign what for an academy.
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

struct KeysOptions {
    std::string folder;  // --keys; empty: data/exam/keys
    std::string name;    // of the academy
    bool specimen = false;
    std::string cost;  // "quick", or empty
    std::string role, holder, label;
    std::string which;  // a label, an id or its first eight digits
    std::string reason, since;
    int days = 0;
    std::vector<std::string> files;
    // Files with passphrases: of the two who hold the root, the office, the key, the key's new one.
    std::string firstFile, secondFile, sealingFile, passphraseFile, newPassphraseFile;
    By by;
    bool json = false;
};
[[nodiscard]] int makeAcademy(const CommandLine& line, const KeysOptions& options);
[[nodiscard]] int makeKey(const CommandLine& line, const KeysOptions& options);
[[nodiscard]] int certifyKey(const CommandLine& line, const KeysOptions& options);
[[nodiscard]] int revokeKey(const CommandLine& line, const KeysOptions& options);
[[nodiscard]] int importKeys(const CommandLine& line, const KeysOptions& options);
[[nodiscard]] int changeKeyPassphrase(const CommandLine& line, const KeysOptions& options);
[[nodiscard]] int listKeys(const CommandLine& line, const KeysOptions& options);
// What a file of keys says, and whether the academy here signed it: 1 when not.
[[nodiscard]] int showKeyFile(const CommandLine& line, const KeysOptions& options);

// What the parser fills; must live as long as it parses.
struct KeysGrammar {
    KeysOptions options;
};
// Adds keys to the program. A command that is parsed leaves its exit code in `exitCode`.
void addKeysCommands(CLI::App& root, const CommandLine& line, KeysGrammar& grammar, int& exitCode);

}  // namespace app
