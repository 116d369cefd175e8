#include "app/level_trials_grammar.hpp"

#include <CLI/CLI.hpp>

namespace app {

void addLevelTrials(CLI::App& levels, const CommandLine& line, LevelTrialsOptions& options, int& exitCode) {
    auto* command = levels.add_subcommand(
        "try", "let ideal, expert, intermediate and novice hands practise levels: do they ask for skill?");
    command->footer(
        "Example: stipple levels try my-level.yaml --ideal-seeds 20\n"
        "Example: stipple levels try --page docs/curriculum.md   (all levels: half an hour and more)\n"
        "Exit 1 names the levels whose medians do not rise with skill, which the ideal hand fails too\n"
        "often or, from unit 3 on, the novice passes too often.");
    command->add_option("LEVEL", options.levels, "ids or paths of levels (default: all)");
    command->add_option("--page", options.page, "also write the tables to this Markdown file")
        ->type_name("FILE");
    command->add_option("--ideal-seeds", options.idealSeeds, "attempts of the ideal hand (default 100)")
        ->type_name("N")
        ->check(CLI::Range(std::size_t{1}, std::size_t{100000}));
    command->add_option("--seeds", options.seeds, "attempts of each other hand (default 20)")
        ->type_name("N")
        ->check(CLI::Range(std::size_t{1}, std::size_t{100000}));
    command->add_flag("--json", options.json, "one JSON object on standard output, nothing else");
    command->callback([&line, &options, &exitCode] { exitCode = tryLevels(line, options); });
}

}  // namespace app
