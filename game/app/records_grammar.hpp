// The grammar of the commands about records and people.
#pragma once

#include "app/record_commands.hpp"

namespace CLI {
class App;
}

namespace app {

// What the parser fills; must live as long as it parses.
struct RecordsGrammar {
    PeopleOptions people;
    ArchiveOptions archive;
    ProgressOptions progress;
    bool json = false;
};

// Adds people, progress, export, import and rebuild to the program, backup and restore to `data`. A command
// that is parsed leaves its exit code in `exitCode`.
void addRecordCommands(CLI::App& root, CLI::App& data, const CommandLine& line, RecordsGrammar& grammar,
                       int& exitCode);

}  // namespace app
