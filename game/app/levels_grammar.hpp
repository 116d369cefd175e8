// The grammar of the commands about levels.
#pragma once

#include <string>
#include <vector>

#include "app/commands.hpp"

namespace CLI {
class App;
}

namespace app {

// What the parser fills; must live as long as it parses.
struct LevelsGrammar {
    EarlierOptions earlier;
    LevelTrialsOptions trials;
    bool json = false;
    std::string level, png;
    std::vector<std::string> paths;
};

// Adds levels with its subcommands. A command that is parsed leaves its exit code in `exitCode`.
void addLevelCommands(CLI::App& root, const CommandLine& line, LevelsGrammar& grammar, int& exitCode);

}  // namespace app
