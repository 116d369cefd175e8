// The commands: each adds itself to the command line and sets `exitCode` when it runs.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace app {

// What all commands share.
struct CommandLine {
    std::string levelsFolder;  // --levels
    int exitCode = 0;
};

void addPractice(CLI::App& root, CommandLine& line);
void addScore(CLI::App& root, CommandLine& line);
void addLevels(CLI::App& root, CommandLine& line);
void addReplay(CLI::App& root, CommandLine& line);
void addData(CLI::App& root, CommandLine& line);
void addLicences(CLI::App& root, CommandLine& line);

// Opens the window (no command given). `level`: begin with that level, or empty.
[[nodiscard]] int openWindow(const CommandLine& line, const std::string& level);

}  // namespace app
