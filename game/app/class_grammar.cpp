#include "app/acts.hpp"
#include "app/class_commands.hpp"

namespace app {

namespace {

constexpr const char* kClassHelp = "a title, an id or its first six digits";
constexpr const char* kPersonHelp = "a name, an id or its first six digits";
constexpr const char* kTimeHelp = "in UTC, such as 2026-07-01T18:00:00Z";

class Grammar : Acts {
public:
    Grammar(const CommandLine& line, ClassGrammar& options, int& exitCode)
        : Acts(line, exitCode), m_options(options) {}

    void addClass(CLI::App& root) {
        auto* all = root.add_subcommand("class", "classes: who is in them and who teaches them");
        all->footer(
            "Example: stipple class make \"Spring course\"\n"
            "Example: stipple class enrol \"Spring course\" roster.csv   (docs/classes.md)");
        all->require_subcommand(1, 1);
        auto* list = classAct(*all, "list", "all classes", listClasses, false);
        list->footer("Example: stipple class list --json");
        auto* make = classAct(*all, "make", "a new class", makeClass);
        make->footer(
            "Example: stipple class make \"Spring course\" --by Office --passphrase-file office.txt");
        make->add_option("TITLE", m_options.classes.title, "of the class; no names of people")->required();
        auto* enrol = classAct(*all, "enrol", "bring in a roster; who is not in it stays", enrolRoster);
        enrol->footer(
            "Example: stipple class enrol \"Spring course\" roster.csv\n"
            "The roster's columns are name,email,group,extra_time_percent; name is required. People are\n"
            "known by their mail, or without one by the exact name; others are added as trainees.");
        addClassOption(*enrol);
        enrol->add_option("ROSTER", m_options.classes.file, "a CSV file; - is standard input")->required();
        auto* roster = classAct(*all, "roster", "the roster of a class as CSV", showRoster);
        roster->footer("Example: stipple class roster \"Spring course\" > roster.csv");
        addClassOption(*roster);
        addPeople(*all);
    }
    void addAssign(CLI::App& root) {
        auto* all = root.add_subcommand("assign", "work for a class, and who is to do what");
        all->footer(
            "Example: stipple assign make \"Spring course\" \"First fields\" --level mid-scalp-field\n"
            "Example: stipple assign tasks Trainee1");
        all->require_subcommand(1, 1);
        auto* list = assignAct(*all, "list", "all assignments", listAssignments, false);
        list->footer("Example: stipple assign list --json");
        addMake(*all);
        auto* extend = assignAct(*all, "extend", "more time for one member", extendDue);
        extend->footer(
            "Example: stipple assign extend \"First fields\" Trainee1 --due 2026-07-08T18:00:00Z --reason "
            "\"was ill\"");
        addAssignmentOption(*extend);
        addPersonOption(*extend, m_options.assign.person);
        extend->add_option("--due", m_options.assign.due, kTimeHelp)->type_name("TIME")->required();
        addReason(*extend);
        auto* withdraw = assignAct(*all, "withdraw", "take an assignment back", withdrawAssignment);
        withdraw->footer("Example: stipple assign withdraw \"First fields\" --reason \"the wrong level\"");
        addAssignmentOption(*withdraw);
        addReason(*withdraw);
        auto* tasks = assignAct(*all, "tasks", "what somebody is to do", listTasks, false);
        tasks->footer("Example: stipple assign tasks Trainee1 --json");
        addPersonOption(*tasks, m_options.assign.person);
    }

private:
    template <typename Options>
    CLI::App* act(CLI::App& above, const char* name, const char* help, Options& options,
                  int (*run)(const CommandLine&, const Options&), bool changes) {
        auto* command = addAct(above, name, help, options, run);
        addJson(*command, options.json);
        if (changes) addBy(*command, options.by, "who acts: an instructor of the class, or an admin");
        return command;
    }
    CLI::App* classAct(CLI::App& above, const char* name, const char* help,
                       int (*run)(const CommandLine&, const ClassOptions&), bool changes = true) {
        return act(above, name, help, m_options.classes, run, changes);
    }
    CLI::App* assignAct(CLI::App& above, const char* name, const char* help,
                        int (*run)(const CommandLine&, const AssignOptions&), bool changes = true) {
        return act(above, name, help, m_options.assign, run, changes);
    }
    void addClassOption(CLI::App& command) {
        command.add_option("CLASS", m_options.classes.which, kClassHelp)->required();
    }
    void addAssignmentOption(CLI::App& command) {
        command.add_option("ASSIGNMENT", m_options.assign.which, kClassHelp)->required();
    }
    static void addPersonOption(CLI::App& command, std::string& person) {
        command.add_option("PERSON", person, kPersonHelp)->required();
    }
    void addReason(CLI::App& command) {
        command.add_option("--reason", m_options.assign.reason, "written down for good; no names")
            ->type_name("TEXT")
            ->required();
    }
    void addPeople(CLI::App& all) {
        auto* dismiss = classAct(all, "dismiss", "take somebody out of a class", dismissMember);
        dismiss->footer("Example: stipple class dismiss \"Spring course\" Trainee1");
        addClassOption(*dismiss);
        addPersonOption(*dismiss, m_options.classes.person);
        auto* teach = classAct(all, "instructor", "one more instructor of a class", addInstructor);
        teach->footer("Example: stipple class instructor \"Spring course\" Instructor1");
        addClassOption(*teach);
        addPersonOption(*teach, m_options.classes.person);
    }
    void addMake(CLI::App& all) {
        auto* make =
            assignAct(all, "make", "assign levels to a class or to one of its groups", makeAssignment);
        make->footer(
            "Example: stipple assign make \"Spring course\" \"First fields\" --level mid-scalp-field "
            "--level\n"
            "  crown-field --attempts 2 --due 2026-07-01T18:00:00Z --no-aids");
        AssignOptions& options = m_options.assign;
        make->add_option("CLASS", options.which, kClassHelp)->required();
        make->add_option("TITLE", options.title, "as the trainees see it")->required();
        make->add_option("--level", options.levels, "the id of a level; may be given several times")
            ->type_name("LEVEL")
            ->required();
        make->add_option("--group", options.group, "only this group of the class")->type_name("GROUP");
        make->add_option("--attempts", options.attempts, "allowed of each level")->check(CLI::Range(1, 99));
        make->add_option("--opens", options.opens, kTimeHelp)->type_name("TIME");
        make->add_option("--due", options.due, kTimeHelp)->type_name("TIME");
        make->add_flag("--no-aids", options.noAids, "no guides, gauges and hints");
        make->add_flag("--pen", options.penOnly, "only with a pen; else mouse and pen");
    }

    ClassGrammar& m_options;
};

}  // namespace

void addClassCommands(CLI::App& root, const CommandLine& line, ClassGrammar& grammar, int& exitCode) {
    Grammar commands(line, grammar, exitCode);
    commands.addClass(root);
    commands.addAssign(root);
}

}  // namespace app
