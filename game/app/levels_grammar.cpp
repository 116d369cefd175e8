#include "app/levels_grammar.hpp"

#include <CLI/CLI.hpp>

#include "app/level_trials_grammar.hpp"

namespace app {

namespace {

// Not in the list of commands: only who writes levels needs it.
void addEarlier(CLI::App& levels, const CommandLine& line, EarlierOptions& options, int& exitCode) {
    auto* earlier = levels.add_subcommand("earlier", "make the earlier work that a level begins with");
    earlier->group("");
    earlier->footer(
        "Example: stipple levels earlier case.yaml --hand expert --seed 3 --share 0.7 --share 0.3 --csv "
        "first.csv");
    earlier->add_option("LEVEL", options.level, "id or path of a level; its own earlier work is put aside")
        ->required();
    earlier->add_option("--hand", options.hand, "who worked there (default expert)")->type_name("NAME");
    earlier->add_option("--seed", options.seed, "which attempt of that hand (default 1)")->type_name("N");
    earlier->add_option("--share", options.shares, "how much of the complete work stands there")
        ->type_name("SHARE")
        ->required();
    earlier->add_option("--patchy", options.patchiness, "how unevenly, 0 to 1 (default 0)")
        ->type_name("AMOUNT")
        ->check(CLI::Range(0.0, 1.0));
    earlier->add_option("--csv", options.csv, "the file to write")->type_name("FILE")->required();
    earlier->callback([&line, &options, &exitCode] { exitCode = makeEarlier(line, options); });
}

}  // namespace

void addLevelCommands(CLI::App& root, const CommandLine& line, LevelsGrammar& grammar, int& exitCode) {
    auto* command = root.add_subcommand("levels", "list, show, check or try levels");
    command->footer("Example: stipple levels check levels/");
    command->require_subcommand(1, 1);

    auto* list = command->add_subcommand("list", "every level with its id, dots and minutes");
    list->footer("Example: stipple levels list --json");
    list->add_flag("--json", grammar.json, "one JSON array on standard output");
    list->callback([&line, &grammar, &exitCode] { exitCode = listLevels(line, grammar.json); });

    auto* show = command->add_subcommand("show", "one level in words, and as a picture");
    show->footer("Example: stipple levels show soft-hairline --png hairline.png");
    show->add_option("LEVEL", grammar.level, "id or path of a level")->required();
    show->add_option("--png", grammar.png, "also draw it to this file")->type_name("FILE");
    show->add_flag("--json", grammar.json, "one JSON object on standard output");
    show->callback([&line, &grammar, &exitCode] {
        exitCode = showLevel(line, grammar.level, grammar.png, grammar.json);
    });

    auto* check = command->add_subcommand("check", "say what is wrong with level files, and how to mend it");
    check->footer("Example: stipple levels check levels/ my-level.yaml");
    check->add_option("PATH", grammar.paths, "level files or folders of them")->required();
    check->add_flag("--json", grammar.json, "one JSON object on standard output");
    check->callback([&grammar, &exitCode] { exitCode = checkLevels(grammar.paths, grammar.json); });

    addLevelTrials(*command, line, grammar.trials, exitCode);
    addEarlier(*command, line, grammar.earlier, exitCode);
}

}  // namespace app
