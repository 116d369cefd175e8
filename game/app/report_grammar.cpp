#include <CLI/CLI.hpp>

#include "app/report_commands.hpp"
#include "app/speech.hpp"

namespace app {

namespace {

class Grammar {
public:
    Grammar(const CommandLine& line, ReportOptions& options, int& exitCode)
        : m_line(line), m_options(options), m_exitCode(exitCode) {}

    void add(CLI::App& root) {
        auto* all = root.add_subcommand("report", "print an attempt or a class: PDF, CSV, JSON");
        all->footer(
            "Example: stipple report attempt.attempt --pdf report.pdf\n"
            "Example: stipple report attempt 3f09ab --pdf report.pdf --paper letter\n"
            "Example: stipple report class \"First fields\" --csv marks.csv\n"
            "What the reports hold: docs/reports.md");
        all->add_option("FILE", m_options.what, "an attempt's file; the same as: report attempt FILE");
        addPdf(*all);
        addBy(*all);
        addAttempt(*all);
        addClass(*all);
        all->require_subcommand(0, 1);
        all->callback([this, all] {
            if (all->get_subcommands().empty()) m_exitCode = reportAttempt(m_line, m_options);
        });
    }

private:
    void addAttempt(CLI::App& all) {
        auto* attempt = all.add_subcommand("attempt", "one attempt, for whoever made it");
        attempt->footer(
            "Example: stipple report attempt 3f09ab --pdf report.pdf\n"
            "Work of an assignment is reported once its grade is released.");
        attempt->add_option("ATTEMPT", m_options.what, "its file, its id or the id's first six digits")
            ->required();
        addPdf(*attempt);
        addBy(*attempt);
        attempt->callback([this] { m_exitCode = reportAttempt(m_line, m_options); });
    }
    void addClass(CLI::App& all) {
        auto* group = all.add_subcommand("class", "an assignment: who has which marks, by pseudonyms");
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
        addBy(*group);
        group->callback([this] { m_exitCode = reportClass(m_line, m_options); });
    }
    void addPdf(CLI::App& command) {
        command.add_option("--pdf", m_options.pdf, "write the PDF to this file; - is standard output")
            ->type_name("OUT");
        command.add_option("--paper", m_options.paper, "a4 or letter")
            ->type_name("PAPER")
            ->check(CLI::IsMember({"a4", "letter"}));
    }
    void addBy(CLI::App& command) {
        command.add_option("--by", m_options.by.person, "who asks")->type_name("PERSON");
        command
            .add_option("--passphrase-file", m_options.by.passphraseFile,
                        "that person's, in a file's first line; - is standard input")
            ->type_name("FILE");
    }

    const CommandLine& m_line;
    ReportOptions& m_options;
    int& m_exitCode;
};

}  // namespace

void addReportCommand(CLI::App& root, const CommandLine& line, ReportGrammar& grammar, int& exitCode) {
    auto owner = std::make_shared<Grammar>(line, grammar.options, exitCode);
    owner->add(root);
    grammar.keeper = owner;  // the parser's callbacks refer to it
}

}  // namespace app
