#include "app/acts.hpp"
#include "app/agreement_commands.hpp"

namespace app {

namespace {

constexpr const char* kAssignmentHelp = "an assignment: a title, an id or its first six digits";

class Grammar : Acts {
public:
    Grammar(const CommandLine& line, AgreementGrammar& options, int& exitCode)
        : Acts(line, exitCode), m_options(options) {}

    void add(CLI::App& root) {
        auto* all =
            root.add_subcommand("agreement", "whether markers agree with one another and with the score");
        all->footer(
            "Example: stipple agreement \"First fields\" --by Instructor1 --passphrase-file mine.txt\n"
            "Example: stipple agreement --class \"Spring course\" --json\n"
            "Example: stipple agreement pairs plan \"First fields\" --judge Instructor1   "
            "(docs/agreement.md)");
        AgreementOptions& options = m_options.agreement;
        auto* which = all->add_option("ASSIGNMENT", options.which, kAssignmentHelp);
        all->add_option("--class", options.theClass, "all assignments of this class together")
            ->type_name("CLASS")
            ->excludes(which);
        all->add_flag("--pairs", options.pairsOnly, "only what pairs say of naturalness");
        addCommon(*all, options.by, options.json);
        all->require_subcommand(0, 1);
        all->callback([all, &options, &line = m_line, &exitCode = m_exitCode] {
            if (all->get_subcommands().empty()) exitCode = showAgreement(line, options);
        });
        addLine(*all);
        auto* pairs = all->add_subcommand("pairs", "which of two pieces looks more natural");
        pairs->footer("Example: stipple agreement pairs show \"First fields\"");
        pairs->require_subcommand(1, 1);
        addPlan(*pairs);
        addJudge(*pairs);
        auto* show = onPairs(*pairs, "show", "the scale that the choices make, and its judges", showPairs);
        show->footer("Example: stipple agreement pairs show \"First fields\" --json");
    }

private:
    static void addCommon(CLI::App& command, By& by, bool& json) {
        addJson(command, json);
        addBy(command, by, "who acts: an instructor of the class, an admin, or a judge");
    }
    void addLine(CLI::App& all) {
        auto* line = addAct(all, "line", "below which a metric is only advice, for a class",
                            m_options.agreement, setAdvisoryLine);
        line->footer(
            "Example: stipple agreement line \"Spring course\" 0.4 --reason \"two markers a piece\"");
        AgreementOptions& options = m_options.agreement;
        line->add_option("CLASS", options.theClass, "a title, an id or its first six digits")->required();
        line->add_option("LINE", options.line, "of the lower end of the rank correlation, -1 to 1 (0.3)")
            ->required();
        line->add_option("--reason", options.reason, "written down for good; no names")
            ->type_name("TEXT")
            ->required();
        addCommon(*line, options.by, options.json);
    }
    CLI::App* onPairs(CLI::App& above, const char* name, const char* help,
                      int (*run)(const CommandLine&, const PairsOptions&)) {
        PairsOptions& options = m_options.pairs;
        auto* command = addAct(above, name, help, options, run);
        command->add_option("ASSIGNMENT", options.which, kAssignmentHelp)->required();
        command->add_option("--level", options.level, "of the assignment, if it has several")
            ->type_name("LEVEL");
        addCommon(*command, options.by, options.json);
        return command;
    }
    void addPlan(CLI::App& pairs) {
        auto* plan =
            onPairs(pairs, "plan", "have the work handed in so far compared two at a time", planPairs);
        plan->footer(
            "Example: stipple agreement pairs plan \"First fields\" --judge Instructor1 --judge Examiner1");
        PairsOptions& options = m_options.pairs;
        plan->add_option("--judge", options.judges, "who compares; may be given several times")
            ->type_name("PERSON")
            ->required();
        plan->add_option("--seed", options.seed, "of the plan (default: drawn)")->type_name("N");
        plan->add_option("--comparisons", options.aPiece, "of each piece, even (default 10)")->type_name("N");
    }
    void addJudge(CLI::App& pairs) {
        auto* judge = onPairs(pairs, "judge", "choose the more natural of a pair, or see which pair is next",
                              judgePair);
        judge->footer(
            "Example: stipple agreement pairs judge \"First fields\" --by Examiner1          (the next "
            "pair)\n"
            "Example: stipple agreement pairs judge \"First fields\" 14 left --by Examiner1\n"
            "Example: stipple agreement pairs judge \"First fields\" --undo --by Examiner1   (the last "
            "choice)");
        PairsOptions& options = m_options.pairs;
        auto* pair =
            judge->add_option("PAIR", options.pair, "its number, from 1")->check(CLI::PositiveNumber);
        auto* choice = judge->add_option("CHOICE", options.choice, "left or right")
                           ->check(CLI::IsMember({"left", "right"}));
        pair->needs(choice);
        judge->add_flag("--undo", options.undo, "take the last choice back, once")->excludes(pair);
    }

    AgreementGrammar& m_options;
};

}  // namespace

void addAgreementCommands(CLI::App& root, const CommandLine& line, AgreementGrammar& grammar, int& exitCode) {
    Grammar(line, grammar, exitCode).add(root);
}

}  // namespace app
