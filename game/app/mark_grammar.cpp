#include "app/acts.hpp"
#include "app/mark_commands.hpp"

namespace app {

namespace {

constexpr const char* kAssignmentHelp = "a title, an id or its first six digits";
constexpr const char* kAttemptHelp = "a pseudonym, an attempt's number or its first six digits";
constexpr const char* kMarksHelp = "such as spacing=3,depth=3.5,hairline=4,cleanness=4,global=3";

class Grammar : Acts {
public:
    Grammar(const CommandLine& line, MarkGrammar& options, int& exitCode)
        : Acts(line, exitCode), m_options(options) {}

    void addMark(CLI::App& root) {
        auto* all = root.add_subcommand("mark", "marking what was handed in, under pseudonyms");
        all->footer(
            "Example: stipple mark rules \"First fields\" --marker Instructor1 --marker Examiner1 --double "
            "0.5\n"
            "Example: stipple mark list \"First fields\" --by Examiner1   (docs/marking.md)");
        all->require_subcommand(1, 1);
        addReading(*all);
        addSetting(*all);
        addMarking(*all);
        addGrading(*all);
        addAppeals(*all);
    }
    void addRelease(CLI::App& root) {
        auto* release = act(root, "release", "tell candidates the grades that are agreed", releaseGrades);
        release->footer(
            "Example: stipple release \"First fields\" --preview\n"
            "Example: stipple release \"First fields\" --by Instructor1 --passphrase-file mine.txt");
        addAssignment(*release);
        release->add_option("--attempt", m_options.mark.which, kAttemptHelp)->type_name("ATTEMPT");
        release->add_flag("--preview", m_options.mark.preview, "only show what would be told");
    }

private:
    template <typename Options>
    CLI::App* add(CLI::App& above, const char* name, const char* help, Options& options,
                  int (*run)(const CommandLine&, const Options&)) {
        auto* command = addAct(above, name, help, options, run);
        addJson(*command, options.json);
        addBy(*command, options.by, "who acts or asks");
        return command;
    }
    CLI::App* act(CLI::App& above, const char* name, const char* help,
                  int (*run)(const CommandLine&, const MarkOptions&)) {
        return add(above, name, help, m_options.mark, run);
    }
    void addAssignment(CLI::App& command) {
        command.add_option("ASSIGNMENT", m_options.mark.assignment, kAssignmentHelp)->required();
    }
    void addAttempt(CLI::App& command) {
        command.add_option("ATTEMPT", m_options.mark.which, kAttemptHelp)->required();
    }
    void addReason(CLI::App& command, const char* option = "--reason") {
        command.add_option(option, m_options.mark.reason, "written down for good; no names")
            ->type_name("TEXT")
            ->required();
    }
    void addReading(CLI::App& all) {
        auto* list = act(all, "list", "what was handed in and what it waits for", listMarking);
        list->footer("Example: stipple mark list \"First fields\" --by Instructor1 --json");
        list->add_option("ASSIGNMENT", m_options.mark.assignment, kAssignmentHelp);
        auto* show = act(all, "show", "the marks and grades of one attempt that may be seen", showMarked);
        show->footer("Example: stipple mark show C-208 --by Instructor1 --json");
        addAttempt(*show);
    }
    void addSetting(CLI::App& all) {
        RulesOptions& options = m_options.rules;
        auto* rules =
            add(all, "rules", "by whom and how an assignment is marked: show, or change what is given",
                options, showOrSetRules);
        rules->footer(
            "Example: stipple mark rules \"First fields\" --marker Instructor1 --marker Examiner1 --double "
            "1\n"
            "  --resolution conference --policy both");
        rules->add_option("ASSIGNMENT", options.assignment, kAssignmentHelp)->required();
        rules->add_option("--marker", options.markers, "once for each; all of them anew")
            ->type_name("PERSON");
        rules->add_option("--double", options.doubleShare, "so much of the work is marked twice")
            ->type_name("0..1");
        rules->add_option("--differs-by", options.differsBy, "two marks on a criterion differ too much by it")
            ->type_name("1..4");
        rules->add_option("--whole-differs-by", options.wholeDiffersBy, "the same of the whole marks")
            ->type_name("MARKS");
        rules->add_option("--resolution", options.resolution, "of marks that differ too much")
            ->check(CLI::IsMember({"third_marker", "conference"}));
        rules->add_option("--policy", options.policy, "what decides about passing")
            ->check(CLI::IsMember({"instructor", "automatic", "both"}));
        rules->add_option("--names", options.names, "while it is marked")
            ->check(CLI::IsMember({"hidden", "shown"}));
        auto* rubric = act(all, "rubric", "the rubric of an assignment: show it, or set its next version",
                           showOrSetRubric);
        rubric->footer(
            "Example: stipple mark rubric \"First fields\" --json > rubric.json\n"
            "Example: stipple mark rubric \"First fields\" rubric.json --reason \"the board's line\"");
        addAssignment(*rubric);
        rubric->add_option("FILE", m_options.mark.file, "a rubric as --json shows one; - is standard input");
        rubric->add_option("--reason", m_options.mark.reason, "of a new version")->type_name("TEXT");
        rubric->add_option("--version", m_options.mark.rubricVersion, "an older one to show")->type_name("N");
    }
    void addMarking(CLI::App& all) {
        auto* submit = act(all, "submit", "give a mark, once and for good", submitMark);
        submit->footer(
            "Example: stipple mark submit C-208 sheet.json --by Instructor1\n"
            "A sheet: {\"marks\": {\"spacing\": 3, \"depth\": 4, \"hairline\": null, \"cleanness\": 4,\n"
            "  \"global\": 3}, \"comments\": [], \"seconds\": 0}; null where the level has no such "
            "criterion");
        addAttempt(*submit);
        submit->add_option("SHEET", m_options.mark.file, "a sheet of marks; - is standard input")->required();
        submit->add_option("--rubric-version", m_options.mark.rubricVersion, "that it was marked by")
            ->type_name("N");
        auto* second = act(all, "second", "ask for a second mark", askSecondMark);
        second->footer("Example: stipple mark second C-208 --by Instructor1 --reason \"near the cut\"");
        addAttempt(*second);
        addReason(*second);
        auto* confer = act(all, "confer", "the marks that a conference came to", conferMarks);
        confer->footer(
            "Example: stipple mark confer C-208 --marks spacing=3,depth=3.5,cleanness=4,global=3\n"
            "  --reason \"looked at it together\"");
        addAttempt(*confer);
        confer->add_option("--marks", m_options.mark.marks, kMarksHelp)->type_name("MARKS")->required();
        addReason(*confer);
    }
    void addVerdict(CLI::App& command, const char* help) {
        command.add_flag("--pass", m_options.mark.pass, help);
        command.add_flag("--fail", m_options.mark.fail, help);
    }
    void addGrading(CLI::App& all) {
        auto* overrule =
            act(all, "overrule", "pass or fail against the grade, before release", overruleGrade);
        overrule->footer(
            "Example: stipple mark overrule C-208 --pass --reason \"the machine stopped twice\"");
        addAttempt(*overrule);
        addVerdict(*overrule, "which way");
        addReason(*overrule);
        auto* regrade = act(all, "regrade", "grade released work by the newest rubric", regradeWork);
        regrade->footer(
            "Example: stipple mark regrade \"First fields\" --preview\n"
            "Example: stipple mark regrade \"First fields\" --reason \"the board's line\"");
        addAssignment(*regrade);
        regrade->add_flag("--preview", m_options.mark.preview, "only show what would move");
        regrade->add_option("--reason", m_options.mark.reason, "written down for good; no names")
            ->type_name("TEXT");
    }
    void addAppeals(CLI::App& all) {
        auto* appeal = act(all, "appeal", "contest one's own grade", appealGrade);
        appeal->footer("Example: stipple mark appeal 3f09c2 --by Trainee1 --reason \"the depth was steady\"");
        addAttempt(*appeal);
        addReason(*appeal);
        auto* decide = act(all, "decide", "answer an appeal; by somebody who did not mark it", decideAppeal);
        decide->footer(
            "Example: stipple mark decide C-208 --reject --answer \"looked again: it was not\"\n"
            "Example: stipple mark decide C-208 --uphold --marks spacing=4,depth=4,cleanness=4,global=3\n"
            "  --answer \"the spacing was even\"");
        addAttempt(*decide);
        decide->add_flag("--uphold", m_options.mark.uphold, "with the new marks");
        decide->add_flag("--reject", m_options.mark.reject, "the grade stays");
        decide->add_option("--marks", m_options.mark.marks, kMarksHelp)->type_name("MARKS");
        addVerdict(*decide, "with --uphold: against what the new marks come to");
        addReason(*decide, "--answer");
    }

    MarkGrammar& m_options;
};

}  // namespace

void addMarkCommands(CLI::App& root, const CommandLine& line, MarkGrammar& grammar, int& exitCode) {
    Grammar commands(line, grammar, exitCode);
    commands.addMark(root);
    commands.addRelease(root);
}

}  // namespace app
