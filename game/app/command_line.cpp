// With the *_grammar.cpp the only file that sees CLI11: its header takes longer to compile than all the rest
// of a command.
#include "app/command_line.hpp"

#include <memory>

#include <CLI/CLI.hpp>

#include "app/agreement_commands.hpp"
#include "app/build_info.hpp"
#include "app/certificate_commands.hpp"
#include "app/class_commands.hpp"
#include "app/commands.hpp"
#include "app/exam_commands.hpp"
#include "app/keys_commands.hpp"
#include "app/levels_grammar.hpp"
#include "app/mark_commands.hpp"
#include "app/records_grammar.hpp"
#include "app/report_commands.hpp"
#include "app/speech.hpp"
#include "app/verify_commands.hpp"

namespace app {

namespace {

struct Grammar {
    CommandLine line;
    PracticeOptions practice;
    ScoreOptions score;
    PatternOptions pattern;
    MatchOptions match;
    ExpertsAddOptions experts;
    ReplayOptions replay;
    HealOptions heal;
    StudyOptions study;
    LevelsGrammar levels;
    RecordsGrammar records;
    ClassGrammar classes;
    ReportGrammar report;
    AgreementGrammar agreement;
    MarkGrammar marks;
    ExamGrammar exam;
    KeysGrammar keys;
    VerifyGrammar verify;
    CertificateGrammar certificate;
    bool json = false;
    std::string level;
    int exitCode = 0;
};

void addPractice(CLI::App& root, Grammar& grammar) {
    auto* command =
        root.add_subcommand("practice", "practise a level yourself, or let a synthetic hand or a file do it");
    command->footer(
        "Example: stipple practice soft-hairline\n"
        "Example: stipple practice mid-scalp-field --hand expert --seed 7 --headless --out result\n"
        "Example: stipple practice even-run --pen samples.csv --headless --json\n"
        "Example: stipple practice single-dots --pen samples.csv --headless --assignment \"First fields\"");
    auto& options = grammar.practice;
    command->add_option("LEVEL", options.level, "id or path of a level")->required();
    auto* hand = command->add_option("--hand", options.hand,
                                     "a synthetic hand: ideal, expert, intermediate, novice, heavy, light, "
                                     "shaky, drifting, rows, clumping, "
                                     "absent");
    hand->type_name("NAME");
    command
        ->add_option("--seed", options.seed, "of the hand and the skin (default 1; with an attempt its own)")
        ->type_name("N");
    command->add_option("--pen", options.pen, "a samples.csv, or an attempt whose samples to use")
        ->type_name("FILE")
        ->excludes(hand);
    command->add_flag("--headless", options.headless, "without a window");
    command
        ->add_option("--out", options.out, "a new folder for attempt, dots, samples, scorecard and picture")
        ->type_name("DIR");
    command->add_option("--person", options.person, "whose attempt it is (see: stipple people list)")
        ->type_name("PERSON");
    command
        ->add_option("--assignment", options.assignment,
                     "make it for this assignment (a title or id) and hand it in (see: stipple assign list)")
        ->type_name("ASSIGNMENT");
    command->add_option("--passphrase-file", options.passphraseFile, "that person's, in a file's first line")
        ->type_name("FILE");
    command->add_flag("--json", options.json, "the scorecard as JSON on standard output, nothing else");
    command->callback([&grammar] { grammar.exitCode = practise(grammar.line, grammar.practice); });
}

void addScore(CLI::App& root, Grammar& grammar) {
    auto* command = root.add_subcommand("score", "score attempts or dots.csv files");
    command->footer(
        "Example: stipple score --level mid-scalp-field dots.csv\n"
        "Example: stipple score attempts/*.attempt --json   (each by the level it carries)");
    auto& options = grammar.score;
    command->add_option("FILE", options.files, "attempt (*.attempt) or dots (*.csv)")->required();
    command->add_option("--level", options.level, "id or path of the level; needed for dots.csv")
        ->type_name("LEVEL");
    command->add_flag("--json", options.json, "one JSON value on standard output");
    command->add_option("--jobs", options.jobs, "files at a time (default: all cores)")
        ->check(CLI::Range(1U, 256U));
    command->callback([&grammar] { grammar.exitCode = scoreFiles(grammar.line, grammar.score); });
}

void addPattern(CLI::App& root, Grammar& grammar) {
    auto* command = root.add_subcommand("pattern", "the statistics of a point pattern in its window");
    command->footer(
        "Example: stipple pattern dots.csv --window rect:0,0,30,20 --json\n"
        "Example: stipple pattern dots.csv --window outline.csv --r 0.5,1,1.5   (outline: x_mm,y_mm[,ring])");
    auto& options = grammar.pattern;
    command->add_option("DOTS.csv", options.dots, "a dots.csv; only its x_mm and y_mm are looked at")
        ->required();
    command
        ->add_option("--window", options.window,
                     "rect:x0,y0,x1,y1 in mm, or a CSV x_mm,y_mm[,ring] (ring 0 outer, 1.. holes)")
        ->type_name("WINDOW")
        ->required();
    command->add_option("--r", options.radii, "radii of the curves in mm, ascending, with commas between")
        ->type_name("LIST");
    command->add_option("--bandwidth", options.bandwidth, "half-width of the pair correlation's kernel")
        ->type_name("MM");
    command->add_flag("--json", options.json, "one JSON object on standard output");
    command->callback([&grammar] { grammar.exitCode = describePattern(grammar.pattern); });
}

void addMatch(CLI::App& root, Grammar& grammar) {
    auto* command =
        root.add_subcommand("match", "match dots to reference dots, and say how far apart they are");
    command->footer("Example: stipple match dots.csv marks.csv --cutoff 0.5 --json");
    auto& options = grammar.match;
    command->add_option("DOTS.csv", options.dots, "the dots")->required();
    command->add_option("REFERENCE.csv", options.reference, "the dots they are compared with")->required();
    command->add_option("--cutoff", options.cutoff, "farther pairs are no match")
        ->type_name("MM")
        ->required();
    command->add_option("--p", options.p, "the power of a distance (default 1)")->type_name("N");
    command->add_flag("--json", options.json, "one JSON object on standard output");
    command->callback([&grammar] { grammar.exitCode = matchDots(grammar.match); });
}

void addExpertsAdd(CLI::App& experts, Grammar& grammar) {
    auto* add = experts.add_subcommand("add", "record a person's finished attempts (all of them, or none)");
    add->footer(
        "Example: stipple experts add mid-scalp-field first.attempt second.attempt --person anna\n"
        "Example: stipple experts add mid-scalp-field dots.csv --person b-07   (x, y, depth and time)");
    auto& options = grammar.experts;
    add->add_option("LEVEL", options.level, "id or path of the level they were made at")->required();
    add->add_option("FILE", options.files, "attempt (*.attempt) or dots (*.csv), in the order made")
        ->required();
    add->add_option("--person", options.person, "a pseudonym: lower-case letters, digits and dashes")
        ->type_name("ID")
        ->required();
    add->add_flag("--json", options.json, "one JSON object on standard output");
    add->callback([&grammar] { grammar.exitCode = addExperts(grammar.line, grammar.experts); });
}

void addExperts(CLI::App& root, Grammar& grammar) {
    auto* command = root.add_subcommand(
        "experts", "recorded experts: 8 persons with 3 attempts each replace a level's synthetic ones");
    command->footer("Example: stipple experts check mid-scalp-field");
    command->require_subcommand(1, 1);

    auto* list = command->add_subcommand("list", "the recorded attempts of a level");
    list->footer("Example: stipple experts list mid-scalp-field --json");
    list->add_option("LEVEL", grammar.level, "id or path of a level")->required();
    list->add_flag("--json", grammar.json, "one JSON object on standard output");
    list->callback([&grammar] { grammar.exitCode = listExperts(grammar.line, grammar.level, grammar.json); });

    addExpertsAdd(*command, grammar);

    auto* check =
        command->add_subcommand("check", "whether they are the level's reference, and what is wrong");
    check->footer("Example: stipple experts check mid-scalp-field");
    check->add_option("LEVEL", grammar.level, "id or path of a level")->required();
    check->add_flag("--json", grammar.json, "one JSON object on standard output");
    check->callback(
        [&grammar] { grammar.exitCode = checkExperts(grammar.line, grammar.level, grammar.json); });
}

void addReplay(CLI::App& root, Grammar& grammar) {
    auto* command = root.add_subcommand("replay", "play an attempt again from its pen samples");
    command->footer(
        "Example: stipple replay attempt.attempt --png half-way.png --at 60\n"
        "Example: stipple replay attempt.attempt --signature   (one number: did behaviour change?)\n"
        "Example: stipple replay attempt.attempt --window --at 60\n"
        "Example: stipple replay today.attempt --window --beside last-week.attempt");
    auto& options = grammar.replay;
    command->add_option("FILE", options.file, "an attempt")->required();
    command->add_option("--png", options.png, "draw the work to this file")->type_name("FILE");
    command->add_option("--dots", options.dots, "write the dots as dots.csv")->type_name("FILE");
    command->add_option("--samples", options.samples, "write the pen samples as samples.csv")
        ->type_name("FILE");
    command->add_flag("--signature", options.signature, "print one number for all dots and skin states");
    auto* window = command->add_flag("--window", options.window, "look at it in the window; writes nothing");
    command->add_option("--beside", options.beside, "in the window, this attempt at the same level beside it")
        ->type_name("FILE")
        ->needs(window);
    command->add_option("--at", options.at, "only up to this moment; the window stands there")
        ->type_name("SECONDS")
        ->check(CLI::NonNegativeNumber);
    command->callback([&grammar] { grammar.exitCode = replayFile(grammar.line, grammar.replay); });
}

void addHeal(CLI::App& root, Grammar& grammar) {
    auto* command =
        root.add_subcommand("heal", "draw the work of an attempt as it looks after some days or years");
    command->footer(
        "Example: stipple heal attempt.attempt --days 30 --png healed.png\n"
        "Example: stipple heal dots.csv --level mid-scalp-field --days 1825 --png five-years.png\n"
        "Usual ages: 0 (fresh), 10 (scabs off), 30 (healed), 365, 1095, 1825.");
    auto& options = grammar.heal;
    command->add_option("FILE", options.file, "an attempt, or dots (*.csv) with depths")->required();
    command->add_option("--days", options.days, "age of the work, 0 to 3650")->type_name("N")->required();
    command->add_option("--png", options.png, "draw the work to this file")->type_name("FILE")->required();
    command->add_option("--level", options.level, "id or path of the level; needed for dots.csv")
        ->type_name("LEVEL");
    command->callback([&grammar] { grammar.exitCode = healFile(grammar.line, grammar.heal); });
}

void addStudy(CLI::App& root, Grammar& grammar) {
    auto* command =
        root.add_subcommand("study", "verify the score with synthetic trainees (it validates nothing)");
    command->footer(
        "Example: stipple study --out study\n"
        "Example: stipple study --seed 7 --persons 60 --json");
    auto& options = grammar.study;
    command->add_option("--seed", options.seed, "of the trainees (default 1)")
        ->type_name("N")
        ->check(CLI::Range(std::uint64_t{0}, std::uint64_t{1} << 62U));
    command->add_option("--persons", options.persons, "synthetic persons a level (default 200)")
        ->type_name("N")
        ->check(CLI::Range(std::size_t{8}, std::size_t{100000}));
    command->add_option("--out", options.out, "a folder for study.txt, study.json and study.svg")
        ->type_name("DIR");
    command->add_flag("--json", options.json, "one JSON object on standard output, nothing else");
    command->callback([&grammar] { grammar.exitCode = runStudy(grammar.line, grammar.study); });
}

void addData(CLI::App& root, Grammar& grammar) {
    auto* command = root.add_subcommand("data", "where attempts, settings and logs lie; backup and restore");
    command->footer("Example: stipple data\nExample: stipple data backup stipple-2026-06-01.stipple");
    command->add_flag("--json", grammar.json, "one JSON object on standard output");
    auto* logs = command->add_subcommand("logs", "the program's log");
    logs->footer("Example: stipple data logs | tail -n 20");
    logs->callback([&grammar] { grammar.exitCode = showLogs(grammar.line); });
    command->require_subcommand(0, 1);
    command->callback([&grammar, command] {
        if (command->get_subcommands().empty()) grammar.exitCode = showData(grammar.line, grammar.json);
    });
    addRecordCommands(root, *command, grammar.line, grammar.records, grammar.exitCode);
    addClassCommands(root, grammar.line, grammar.classes, grammar.exitCode);
    addAgreementCommands(root, grammar.line, grammar.agreement, grammar.exitCode);
    addMarkCommands(root, grammar.line, grammar.marks, grammar.exitCode);
    addExamCommands(root, grammar.line, grammar.exam, grammar.exitCode);
    addKeysCommands(root, grammar.line, grammar.keys, grammar.exitCode);
    addCertificateCommands(root, grammar.line, grammar.certificate, grammar.exitCode);
    addVerifyCommand(root, grammar.line, grammar.verify, grammar.exitCode);
}

void addLicences(CLI::App& root, Grammar& grammar) {
    auto* command = root.add_subcommand("licences", "the licences of Stipple and of what it is built on");
    command->footer("Example: stipple licences");
    command->callback([&grammar] { grammar.exitCode = showLicences(); });
}

}  // namespace

int runCommandLine(int argc, const char* const* argv) {
    CLI::App root("Stipple: practise scalp micropigmentation and see what an expert would see.", "stipple");
    root.footer(
        "Without a command the window opens.\n"
        "Example: stipple practice single-dots --hand ideal --seed 1 --headless");
    root.set_version_flag("--version", std::string("Stipple ") + buildText());
    Grammar grammar;
    root.add_option("--levels", grammar.line.levelsFolder, "also look for levels in this folder")
        ->type_name("DIR");
    root.fallthrough();
    root.require_subcommand(0, 1);
    addPractice(root, grammar);
    addScore(root, grammar);
    addPattern(root, grammar);
    addMatch(root, grammar);
    addLevelCommands(root, grammar.line, grammar.levels, grammar.exitCode);
    addExperts(root, grammar);
    addReplay(root, grammar);
    addHeal(root, grammar);
    addStudy(root, grammar);
    addReportCommand(root, grammar.line, grammar.report, grammar.exitCode);
    addData(root, grammar);
    addLicences(root, grammar);
    try {
        root.parse(argc, argv);
    } catch (const CLI::Success& success) {  // --help, --version
        return root.exit(success);
    } catch (const CLI::ParseError& error) {
        return refuse(std::string(error.what()) + " (see: stipple --help)");
    }
    return root.get_subcommands().empty() ? openWindow(grammar.line, "") : grammar.exitCode;
}

}  // namespace app
