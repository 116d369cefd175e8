#include "app/acts.hpp"
#include "app/keys_commands.hpp"

namespace app {

namespace {

constexpr const char* kKeyHelp = "its label, its id or the first eight digits";

class Grammar : Acts {
public:
    Grammar(const CommandLine& line, KeysGrammar& grammar, int& exitCode)
        : Acts(line, exitCode), m_options(grammar.options) {}

    void add(CLI::App& root) {
        auto* all =
            root.add_subcommand("keys", "an academy's keys: who may sign papers, exams and certificates");
        all->footer(
            "Example: stipple keys new-academy --name \"Academy\" --first-file director.txt --second-file "
            "auditor.txt --sealing-file office.txt\n"
            "Example: stipple keys list   (docs/keys.md)");
        all->require_subcommand(1, 1);
        addAcademy(*all);
        addNew(*all);
        addCertify(*all);
        addRevoke(*all);
        addFiles(*all);
        addPassphrase(*all);
    }

private:
    CLI::App* act(CLI::App& all, const char* name, const char* help,
                  int (*run)(const CommandLine&, const KeysOptions&)) {
        auto* command = addAct(all, name, help, m_options, run);
        addKeysFolder(*command, m_options.folder);
        addJson(*command, m_options.json);
        return command;
    }
    void addBy(CLI::App& command) {
        command.add_option("--by", m_options.by.person, "who acts, once there is an admin with a passphrase")
            ->type_name("PERSON");
        addPassphraseFile(command, "--by-passphrase-file", m_options.by.passphraseFile,
                          "that person's own passphrase");
    }
    void addRoot(CLI::App& command) {
        addPassphraseFile(command, "--first-file", m_options.firstFile,
                          "the passphrase of the first who holds the root")
            ->required();
        addPassphraseFile(command, "--second-file", m_options.secondFile, "the passphrase of the second")
            ->required();
    }
    void addCost(CLI::App& command) {
        command
            .add_option("--cost", m_options.cost,
                        "quick: passphrases that are cheap to guess, of a specimen academy only")
            ->type_name("COST")
            ->check(CLI::IsMember({"quick"}));
    }

    void addAcademy(CLI::App& all) {
        auto* command = act(all, "new-academy", "make an academy's root, which two people hold", makeAcademy);
        command->footer(
            "Example: stipple keys new-academy --name \"Academy\" --first-file director.txt --second-file "
            "auditor.txt --sealing-file office.txt");
        command->add_option("--name", m_options.name, "as certificates show it")
            ->type_name("NAME")
            ->required();
        addRoot(*command);
        addPassphraseFile(*command, "--sealing-file", m_options.sealingFile,
                          "the office's passphrase, for opening what was handed in")
            ->required();
        command->add_flag("--specimen", m_options.specimen,
                          "for trying and teaching: everything that comes of it is marked SPECIMEN");
        addCost(*command);
        addBy(*command);
    }
    void addNew(CLI::App& all) {
        auto* command = act(all, "new", "make a key for a person or a station, to be certified", makeKey);
        command->footer(
            "Example: stipple keys new examiner --holder Examiner1 --label E-03 --passphrase-file e03.txt\n"
            "Example: stipple keys new station --label station-03");
        command->add_option("ROLE", m_options.role, "author, examiner, certifier or station")->required();
        command
            ->add_option(
                "--holder", m_options.holder,
                "whose it is: a name, an id or its first six digits; of a station its name (default: "
                "the label)")
            ->type_name("PERSON");
        command->add_option("--label", m_options.label, "what people call it, such as E-03")
            ->type_name("LABEL")
            ->required();
        addPassphraseFile(*command, "--passphrase-file", m_options.passphraseFile,
                          "the holder's passphrase of this key, 15 characters or more");
        addCost(*command);
        addBy(*command);
    }
    void addCertify(CLI::App& all) {
        auto* command = act(all, "certify", "the two who hold the root certify a key", certifyKey);
        command->footer(
            "Example: stipple keys certify E-03 --days 365 --first-file director.txt --second-file "
            "auditor.txt");
        command->add_option("LABEL", m_options.label, "of the key that was asked for")->required();
        command->add_option("--days", m_options.days, "from now on, 1 to 3660")->type_name("N")->required();
        addRoot(*command);
        addBy(*command);
    }
    void addRevoke(CLI::App& all) {
        auto* command = act(all, "revoke", "the two who hold the root take a key back for good", revokeKey);
        command->footer(
            "Example: stipple keys revoke E-03 --reason \"the stick was lost\" --first-file director.txt "
            "--second-file auditor.txt");
        command->add_option("KEY", m_options.which, kKeyHelp)->required();
        command->add_option("--reason", m_options.reason, "in the list for good; no names")
            ->type_name("TEXT")
            ->required();
        command->add_option("--since", m_options.since, "in UTC, such as 2026-07-01T18:00:00Z (default: now)")
            ->type_name("TIME");
        addRoot(*command);
        addBy(*command);
    }
    void addFiles(CLI::App& all) {
        auto* taking =
            act(all, "import", "take root.pub, certificates, requests and lists from elsewhere", importKeys);
        taking->footer("Example: stipple keys import root.pub revoked.list *.cert");
        taking->add_option("FILE", m_options.files, "files of keys")->required();
        addBy(*taking);
        auto* list = act(all, "list", "the academy, its keys and which of them are revoked", listKeys);
        list->footer("Example: stipple keys list --json");
        auto* show =
            act(all, "show", "what a file of keys says, and whether the academy here signed it", showKeyFile);
        show->footer("Example: stipple keys show station-03.request");
        show->add_option("FILE", m_options.files, "a file of keys")->required()->expected(1);
    }
    void addPassphrase(CLI::App& all) {
        auto* command = act(all, "passphrase", "give a key another passphrase", changeKeyPassphrase);
        command->footer(
            "Example: stipple keys passphrase E-03 --passphrase-file old.txt --new-passphrase-file new.txt\n"
            "Also root-a, root-b and sealing have one.");
        command->add_option("LABEL", m_options.label, "of the key")->required();
        addPassphraseFile(*command, "--passphrase-file", m_options.passphraseFile, "the old one")->required();
        addPassphraseFile(*command, "--new-passphrase-file", m_options.newPassphraseFile, "the new one")
            ->required();
        addCost(*command);
        addBy(*command);
    }

    KeysOptions& m_options;
};

}  // namespace

void addKeysCommands(CLI::App& root, const CommandLine& line, KeysGrammar& grammar, int& exitCode) {
    Grammar(line, grammar, exitCode).add(root);
}

}  // namespace app
