#include "app/acts.hpp"
#include "app/decide_commands.hpp"

namespace app {

namespace {

class Grammar : Acts {
public:
    Grammar(const CommandLine& line, DecideOptions& options, int& exitCode)
        : Acts(line, exitCode), m_options(options) {}

    void add(CLI::App& exam) {
        auto* decide =
            exam.add_subcommand("decide", "from a sealed sitting to a decision signed by two people");
        decide->footer(
            "Example: stipple exam decide propose R.submission --sealing-file office.txt\n"
            "Example: stipple exam decide grade R.submission --sealing-file office.txt --examiner E-03 "
            "--passphrase-file e03.txt --out R.decision\n"
            "Example: stipple exam decide certify R.decision --certifier K-01 --passphrase-file k01.txt   "
            "(docs/decisions.md)");
        decide->require_subcommand(1, 1);
        addPropose(*decide);
        addGrade(*decide);
        addAppeal(*decide);
        addCertify(*decide);
        addShow(*decide);
    }

private:
    CLI::App* act(CLI::App& all, const char* name, const char* help, const char* fileHelp,
                  int (*run)(const CommandLine&, const DecideOptions&)) {
        auto* command = addAct(all, name, help, m_options, run);
        command->add_option("FILE", m_options.file, fileHelp)->required();
        addKeysFolder(*command, m_options.keys);
        addJson(*command, m_options.json);
        return command;
    }
    void addOffice(CLI::App& command) {
        addPassphraseFile(command, "--sealing-file", m_options.sealingFile,
                          "the passphrase of the academy's sealing key");
        command
            .add_option("--key", m_options.key,
                        "the sealing key itself, where it is not in the folder of keys")
            ->type_name("FILE");
        command
            .add_option(
                "--against", m_options.against,
                "sealed sittings or attempts that the work is compared with (default: the other sealed "
                "sittings beside it)")
            ->type_name("FILE");
    }
    void addSigner(CLI::App& command, const char* option, const char* whose) {
        command.add_option(option, m_options.signer, std::string("label of the ") + whose + "'s key")
            ->type_name("LABEL")
            ->required();
        addPassphraseFile(command, "--passphrase-file", m_options.passphraseFile, "that key's passphrase")
            ->required();
    }
    void addOutcome(CLI::App& command) {
        command.add_option("--out", m_options.out, "a new file for the decision")->type_name("FILE");
        command
            .add_option("--outcome", m_options.outcome,
                        "pass, fail or void where it is not what the rules say; two more examiners sign then")
            ->type_name("OUTCOME");
        command.add_option("--reason", m_options.reason, "why, in a sentence")->type_name("TEXT");
        command
            .add_option("--override-by", m_options.overrideBy,
                        "labels of the two who will sign it, in that order")
            ->type_name("LABEL");
    }
    void addPropose(CLI::App& all) {
        addOffice(*act(all, "propose", "what the rules say of a sealed sitting; writes nothing",
                       "a sealed sitting", proposeDecision));
    }
    void addGrade(CLI::App& all) {
        auto* command =
            act(all, "grade", "an examiner signs: a new decision on a sitting, or one more signature",
                "a sealed sitting, or a decision that others signed", gradeDecision);
        addOffice(*command);
        addSigner(*command, "--examiner", "examiner");
        addOutcome(*command);
    }
    void addAppeal(CLI::App& all) {
        auto* command = act(all, "appeal", "decide anew what was decided, from the evidence and with a trail",
                            "the sealed sitting", appealDecision);
        addOffice(*command);
        addSigner(*command, "--examiner", "examiner");
        addOutcome(*command);
        command->add_option("--of", m_options.appealOf, "the decision that is contested")
            ->type_name("FILE")
            ->required();
        command->add_option("--grounds-file", m_options.groundsFile, "what the candidate says, in a file")
            ->type_name("FILE")
            ->required();
    }
    void addCertify(CLI::App& all) {
        auto* command = act(all, "certify", "the certifier signs, last",
                            "a decision that its examiners signed", certifyDecision);
        addSigner(*command, "--certifier", "certifier");
    }
    void addShow(CLI::App& all) {
        auto* command = act(all, "show", "what a decision says, for people, tables or the candidate",
                            "a decision", showDecision);
        command->add_option("--pdf", m_options.pdf, "the candidate's result slip")->type_name("OUT");
        command->add_option("--csv", m_options.csv, "a table of the criteria")->type_name("OUT");
        command->add_option("--paper", m_options.paper, "of the slip: a4 (the default) or letter")
            ->type_name("SIZE");
    }

    DecideOptions& m_options;
};

}  // namespace

void addDecideCommands(CLI::App& exam, const CommandLine& line, DecideGrammar& grammar, int& exitCode) {
    Grammar(line, grammar.options, exitCode).add(exam);
}

}  // namespace app
