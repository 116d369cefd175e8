#include "app/acts.hpp"
#include "app/report_commands.hpp"
#include "app/speech.hpp"

namespace app {

namespace {

constexpr const char* kWho = "who asks";

class Grammar : Acts {
public:
    Grammar(const CommandLine& line, ReportOptions& options, int& exitCode)
        : Acts(line, exitCode), m_options(options) {}

    void add(CLI::App& root) {
        auto* all = root.add_subcommand("report", "print an attempt or a class: PDF, CSV, JSON");
        all->footer(
            "Example: stipple report attempt.attempt --pdf report.pdf\n"
            "Example: stipple report attempt 3f09ab --pdf report.pdf --paper letter\n"
            "Example: stipple report class \"First fields\" --csv marks.csv\n"
            "What the reports hold: docs/reports.md");
        all->add_option("FILE", m_options.what, "an attempt's file; the same as: report attempt FILE");
        addPdf(*all);
        addBy(*all, m_options.by, kWho);
        addAttempt(*all);
        addClass(*all);
        all->require_subcommand(0, 1);
        all->callback([all, &options = m_options, &line = m_line, &exitCode = m_exitCode] {
            if (all->get_subcommands().empty()) exitCode = reportAttempt(line, options);
        });
    }

private:
    void addAttempt(CLI::App& all) {
        auto* attempt = addAct(all, "attempt", "one attempt, for whoever made it", m_options, reportAttempt);
        attempt->footer(
            "Example: stipple report attempt 3f09ab --pdf report.pdf\n"
            "Work of an assignment is reported once its grade is released.");
        attempt->add_option("ATTEMPT", m_options.what, "its file, its id or the id's first six digits")
            ->required();
        addPdf(*attempt);
        addBy(*attempt, m_options.by, kWho);
    }
    void addClass(CLI::App& all) {
        auto* group =
            addAct(all, "class", "an assignment: who has which marks, by pseudonyms", m_options, reportClass);
        group->footer(
            "Example: stipple report class \"First fields\" --pdf class.pdf\n"
            "Example: stipple report class \"First fields\" --csv - --by Instructor1 --passphrase-file "
            "me.txt");
        group->add_option("ASSIGNMENT", m_options.what, "a title, an id or its first six digits")->required();
        addPdf(*group);
        group->add_option("--csv", m_options.csv, "a table, one row an attempt; - is standard output")
            ->type_name("OUT");
        group->add_option("--json", m_options.json, "one JSON object; - is standard output")
            ->type_name("OUT");
        addBy(*group, m_options.by, kWho);
    }
    void addPdf(CLI::App& command) {
        command.add_option("--pdf", m_options.pdf, "write the PDF to this file; - is standard output")
            ->type_name("OUT");
        command.add_option("--paper", m_options.paper, "a4 or letter")
            ->type_name("PAPER")
            ->check(CLI::IsMember({"a4", "letter"}));
    }

    ReportOptions& m_options;
};

}  // namespace

void addReportCommand(CLI::App& root, const CommandLine& line, ReportGrammar& grammar, int& exitCode) {
    Grammar(line, grammar.options, exitCode).add(root);
}

}  // namespace app
