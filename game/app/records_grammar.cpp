#include "app/records_grammar.hpp"

#include "app/acts.hpp"

namespace app {

namespace {

constexpr const char* kPersonHelp = "a name, an id or its first six digits, or guest";

void addActor(CLI::App& command, By& by, const char* passphraseOption) {
    command.add_option("--by", by.person, "who acts, where that takes somebody (an admin, the person)")
        ->type_name("PERSON");
    Acts::addPassphraseFile(command, passphraseOption, by.passphraseFile, "whoever acts' passphrase");
}

class Grammar : Acts {
public:
    Grammar(const CommandLine& line, RecordsGrammar& options, int& exitCode)
        : Acts(line, exitCode), m_options(options) {}

    void addPeople(CLI::App& root) {
        auto* people = root.add_subcommand("people", "who practises here, with roles and passphrases");
        people->footer("Example: stipple people add Trainee1");
        people->require_subcommand(1, 1);
        addList(*people);
        addUse(*people);
        addAdd(*people);
        addRename(*people);
        addRole(*people);
        addPassphrase(*people);
        addErase(*people);
    }
    void addFiles(CLI::App& root, CLI::App& data) {
        auto* exporting =
            archive(root, "export", "everything that is held about a person, in one file", exportToFile);
        exporting->footer(
            "Example: stipple export Trainee1 trainee1.stipple   (any program for tar files opens it)");
        exporting->add_option("PERSON", m_options.archive.person, kPersonHelp)->required();
        addFile(*exporting, "a new file");
        auto* importing =
            archive(root, "import", "bring in what was exported on another machine", importFromFile);
        importing->footer("Example: stipple import trainee1.stipple");
        addFile(*importing, "a file that export made");
        auto* backup = archive(data, "backup", "everything in one file", backUpToFile);
        backup->footer("Example: stipple data backup stipple-2026-06-01.stipple");
        addFile(*backup, "a new file");
        auto* restore = archive(data, "restore", "put a backup in place", restoreFromFile);
        restore->footer(
            "Example: stipple data restore stipple-2026-06-01.stipple\n"
            "Example: stipple data restore stipple-2026-06-01.stipple --over   (what is there is kept beside "
            "it)");
        addFile(*restore, "a file that backup made");
        restore->add_flag("--over", m_options.archive.over, "also where there is data already");
    }
    void addProgress(CLI::App& root) {
        auto* command = addAct(root, "progress", "how far somebody is, and what to practise next",
                               m_options.progress, showProgress);
        command->footer(
            "Example: stipple progress\n"
            "Example: stipple progress --person Trainee1 --level mid-scalp-field   (with its faults and "
            "fatigue)\n"
            "Example: stipple progress --person Trainee1 --json   (docs/progress-format.md)");
        ProgressOptions& options = m_options.progress;
        command
            ->add_option("--person", options.person,
                         "a name, an id or guest; without it whom the window records for")
            ->type_name("PERSON");
        addPassphraseFile(*command, "--passphrase-file", options.passphraseFile, "that person's");
        command->add_option("--level", options.level, "the id of a level, to look at closely")
            ->type_name("LEVEL");
        addJson(*command, options.json);
    }
    void addRebuild(CLI::App& root) {
        auto* command = root.add_subcommand("rebuild", "make the records again from attempts and events");
        command->footer(
            "Example: stipple rebuild   (attempts are not touched; Ctrl-C leaves the records as they were)");
        addJson(*command, m_options.json);
        command->callback([&options = m_options, &line = m_line, &exitCode = m_exitCode] {
            exitCode = rebuildRecords(line, options.json);
        });
    }

private:
    CLI::App* act(CLI::App& people, const char* name, const char* help,
                  int (*run)(const CommandLine&, const PeopleOptions&)) {
        auto* command = addAct(people, name, help, m_options.people, run);
        addJson(*command, m_options.people.json);
        return command;
    }
    CLI::App* archive(CLI::App& above, const char* name, const char* help,
                      int (*run)(const CommandLine&, const ArchiveOptions&)) {
        auto* command = addAct(above, name, help, m_options.archive, run);
        addJson(*command, m_options.archive.json);
        addActor(*command, m_options.archive.by, "--passphrase-file");
        return command;
    }
    void addFile(CLI::App& command, const char* help) {
        command.add_option("FILE", m_options.archive.file, help)->required();
    }
    void addPersonOption(CLI::App& command) {
        command.add_option("PERSON", m_options.people.person, kPersonHelp)->required();
    }
    void addList(CLI::App& people) {
        auto* list = people.add_subcommand("list", "everybody, with roles and number of attempts");
        list->footer("Example: stipple people list --json");
        addJson(*list, m_options.json);
        list->callback([&options = m_options, &line = m_line, &exitCode = m_exitCode] {
            exitCode = listPeople(line, options.json);
        });
    }
    void addAdd(CLI::App& people) {
        auto* add = act(people, "add", "add a person", addPerson);
        add->footer(
            "Example: stipple people add Trainee1\n"
            "Example: stipple people add Office --role admin --passphrase-file office.txt\n"
            "Once there is an admin with a passphrase, others are added with --by.");
        add->add_option("NAME", m_options.people.name, "as it is shown; only in identity.db")->required();
        add->add_option("--mail", m_options.people.mail, "an address, to reach the person")
            ->type_name("MAIL");
        add->add_option("--role", m_options.people.roles,
                        "trainee (the default), instructor, invigilator, examiner, certifier, admin")
            ->type_name("ROLE");
        addPassphraseFile(*add, "--passphrase-file", m_options.people.passphraseFile, "the person's own");
        addActor(*add, m_options.people.by, "--by-passphrase-file");
    }
    void addUse(CLI::App& people) {
        auto* use = act(people, "use", "choose whose attempts the window records", usePerson);
        use->footer(
            "Example: stipple people use Trainee1\n"
            "Example: stipple people use guest");
        addPersonOption(*use);
        addPassphraseFile(*use, "--passphrase-file", m_options.people.by.passphraseFile,
                          "the person's, if there is one");
    }
    void addRename(CLI::App& people) {
        auto* rename = act(people, "rename", "give a person another name or mail", renamePerson);
        rename->footer("Example: stipple people rename Trainee1 \"Trainee 1\" --mail trainee1@example.org");
        addPersonOption(*rename);
        rename->add_option("NAME", m_options.people.name, "the new name")->required();
        rename->add_option("--mail", m_options.people.mail, "the new address; empty takes it away")
            ->type_name("MAIL");
        addActor(*rename, m_options.people.by, "--by-passphrase-file,--passphrase-file");
    }
    void addRole(CLI::App& people) {
        auto* role = act(people, "role", "give a role, or take it", changeRole);
        role->footer(
            "Example: stipple people role Trainee1 instructor\n"
            "Example: stipple people role Trainee1 trainee --take");
        addPersonOption(*role);
        role->add_option("ROLE", m_options.people.roles,
                         "trainee, instructor, invigilator, examiner, certifier or admin")
            ->required()
            ->expected(1);
        role->add_flag("--take", m_options.people.take, "take it away");
        addActor(*role, m_options.people.by, "--by-passphrase-file,--passphrase-file");
    }
    void addPassphrase(CLI::App& people) {
        auto* passphrase =
            act(people, "passphrase", "set a person's passphrase, or take it away", changePassphrase);
        passphrase->footer(
            "Example: stipple people passphrase Trainee1 --passphrase-file new.txt\n"
            "Example: stipple people passphrase Trainee1 --passphrase-file new.txt --by-passphrase-file "
            "old.txt\n"
            "Example: stipple people passphrase Trainee1 --none --by Office --by-passphrase-file office.txt");
        addPersonOption(*passphrase);
        auto* fresh = addPassphraseFile(*passphrase, "--passphrase-file", m_options.people.passphraseFile,
                                        "the new one");
        auto* none = passphrase->add_flag("--none", m_options.people.none, "take it away")->excludes(fresh);
        addActor(*passphrase, m_options.people.by, "--by-passphrase-file");
        auto* group = passphrase->add_option_group("which");
        group->add_options(fresh, none);
        group->require_option(1);
    }
    void addErase(CLI::App& people) {
        auto* erase = act(people, "erase", "delete a person's name and practice for good", erasePerson);
        erase->footer(
            "Example: stipple people erase Trainee1 --reason \"asked to on 1 June\"\n"
            "Attempts of assessments and exams stay under the person's number. Archives that you made are "
            "not touched.");
        addPersonOption(*erase);
        erase->add_option("--reason", m_options.people.reason, "kept with the event; no names")
            ->type_name("TEXT");
        addActor(*erase, m_options.people.by, "--by-passphrase-file,--passphrase-file");
    }

    RecordsGrammar& m_options;
};

}  // namespace

void addRecordCommands(CLI::App& root, CLI::App& data, const CommandLine& line, RecordsGrammar& grammar,
                       int& exitCode) {
    Grammar commands(line, grammar, exitCode);
    commands.addPeople(root);
    commands.addProgress(root);
    commands.addFiles(root, data);
    commands.addRebuild(root);
}

}  // namespace app
