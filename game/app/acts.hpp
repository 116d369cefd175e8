// What the grammars of commands with acts share: how an act is run, and options that many acts have.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "app/commands.hpp"
#include "app/records_desk.hpp"

namespace app {

class Acts {
public:
    // Both must live as long as the program parses.
    Acts(const CommandLine& line, int& exitCode) : m_line(line), m_exitCode(exitCode) {}

    // An act below a command. Parsed, it runs with the options as they are then (they must live so long, too)
    // and leaves its exit code. The Acts themselves are not asked again.
    template <typename Options>
    CLI::App* addAct(CLI::App& above, const char* name, const std::string& help, const Options& options,
                     int (*run)(const CommandLine&, const Options&)) const {
        auto* command = above.add_subcommand(name, help);
        command->callback(
            [&line = m_line, &exitCode = m_exitCode, &options, run] { exitCode = run(line, options); });
        return command;
    }

    static void addJson(CLI::App& command, bool& json);
    static void addKeysFolder(CLI::App& command, std::string& folder);
    // A passphrase comes in a file, never on the command line. `whose` begins the help.
    static CLI::Option* addPassphraseFile(CLI::App& command, const char* option, std::string& file,
                                          const std::string& whose);
    // --by and that person's --passphrase-file.
    static void addBy(CLI::App& command, By& by, const char* help);

protected:
    const CommandLine& m_line;
    int& m_exitCode;
};

}  // namespace app
