// The grammar of `levels try`.
#pragma once

#include "app/commands.hpp"

namespace CLI {
class App;
}

namespace app {

// Adds try to `levels`. The options are what the parser fills and must live as long as it parses; a command
// that is parsed leaves its exit code in `exitCode`.
void addLevelTrials(CLI::App& levels, const CommandLine& line, LevelTrialsOptions& options, int& exitCode);

}  // namespace app
