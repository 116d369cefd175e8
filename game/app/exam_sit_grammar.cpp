#include "app/acts.hpp"
#include "app/exam_sit_commands.hpp"

namespace app {

namespace {

class Grammar : Acts {
public:
    Grammar(CLI::App& exam, const CommandLine& line, ExamSitOptions& options, int& exitCode)
        : Acts(line, exitCode), m_exam(exam), m_options(options) {}

    void add() {
        addPreflight();
        addSit();
        addClose();
    }

private:
    CLI::App* act(const char* name, const char* help, int (*run)(const CommandLine&, const ExamSitOptions&)) {
        auto* command = addAct(m_exam, name, help, m_options, run);
        addKeysFolder(*command, m_options.keys);
        command
            ->add_option("--sittings", m_options.sittings,
                         "the folder of sittings (default: exam/sittings of your data)")
            ->type_name("DIR");
        addJson(*command, m_options.json);
        return command;
    }
    CLI::Option* addStation(CLI::App& command) {
        return command.add_option("--station", m_options.station, "label of this machine's key")
            ->type_name("LABEL");
    }
    void addExaminer(CLI::App& command) {
        command.add_option("--examiner", m_options.examiner, "label of the examiner's key")
            ->type_name("LABEL");
        addPassphraseFile(command, "--passphrase-file", m_options.passphraseFile,
                          "the examiner's passphrase");
    }
    void addOut(CLI::App& command) {
        command
            .add_option("--out", m_options.out,
                        "where sealed submissions go (default: exam/out of your data)")
            ->type_name("DIR");
    }

    void addPreflight() {
        auto* command = act("preflight", "look whether this machine is fit for the exam", examPreflight);
        command->footer(
            "Example: stipple exam preflight SMP-2.paper --station station-03 --out preflight.json\n"
            "Example: stipple exam preflight --write-list install.list   (after installing; keep it on a "
            "stick)");
        command->add_option("PAPER", m_options.paper, "the paper of the day");
        addStation(*command);
        command->add_option("--out", m_options.recordFile, "writes the record, which `exam sit` asks for")
            ->type_name("FILE");
        command
            ->add_option("--install-list", m_options.installList, "compares the installation with that list")
            ->type_name("FILE");
        command->add_flag("--no-window", m_options.noWindow,
                          "without a page that looks at the pen, which then is not looked at");
        command->add_option("--write-list", m_options.writeList, "writes the installation's list and ends")
            ->type_name("FILE");
    }
    void addSit() {
        auto* command = act("sit", "open a sitting, or take one up again, up to its receipt", examSit);
        command->footer(
            "Example: stipple exam sit SMP-2.paper --candidate 4f1c90 --number C-027 --examiner E-03 "
            "--passphrase-file e-03.txt --release-file release.txt --station station-03 --seat \"Place 3\"\n"
            "Example: stipple exam sit --resume FOLDER --release-file release.txt");
        command->add_option("PAPER", m_options.paper, "the paper");
        command
            ->add_option("--candidate", m_options.candidate,
                         "a person: a name, an id or its first six digits")
            ->type_name("PERSON");
        command->add_option("--number", m_options.number, "the candidate's number, as screens show it")
            ->type_name("NUMBER");
        addExaminer(*command);
        addPassphraseFile(*command, "--release-file", m_options.releaseFile,
                          "the paper's release passphrase");
        addStation(*command);
        command->add_option("--seat", m_options.seat, "the place in the room")->type_name("TEXT");
        command->add_option("--extra-time", m_options.extraTime, "percent, of those that the paper allows")
            ->type_name("PERCENT");
        command->add_flag("--left-handed", m_options.leftHanded, "mirrors the screens");
        command->add_flag("--rehearsal", m_options.rehearsal, "all as on the day, and nothing counts");
        command->add_option("--preflight", m_options.recordFile, "today's record (default: it is looked now)")
            ->type_name("FILE");
        command->add_option("--codes-file", m_options.codesFile, "writes the codes for interruptions there")
            ->type_name("FILE");
        addOut(*command);
        addAllowing(*command);
        addHeadless(*command);
        addResume(*command);
    }
    void addAllowing(CLI::App& command) {
        command
            .add_option("--allowed-by", m_options.allowedBy,
                        "labels of two other examiners, when the examiner teaches the candidate")
            ->type_name("LABEL");
        command.add_option("--allowed-file", m_options.allowedFiles, "their passphrases, in the same order")
            ->type_name("FILE");
        command.add_option("--allowed-reason", m_options.allowedReason, "why they allow it")
            ->type_name("TEXT");
    }
    void addHeadless(CLI::App& command) {
        command.add_flag("--headless", m_options.headless,
                         "without a window: a synthetic hand sits (specimen papers and rehearsals only)");
        command.add_option("--hand", m_options.hand, "which one, as for practice")->type_name("NAME");
        command.add_option("--seed", m_options.seed, "of the hand")->type_name("N");
        command.add_option("--pen", m_options.pens, "or samples from files, one a station")
            ->type_name("FILE");
        command.add_option("--speed", m_options.speed, "times real time (default: as fast as it goes)")
            ->type_name("TIMES")
            ->check(CLI::Range(0.0, 1000.0));
    }
    void addResume(CLI::App& command) {
        command.add_option("--resume", m_options.resume, "goes on with the sitting in that folder")
            ->type_name("FOLDER");
        addPassphraseFile(command, "--code-file", m_options.codeFile,
                          "without a window: a code for the interruption");
        command
            .add_option("--reason", m_options.reason,
                        "without a window: the examiner decides that it goes on, and why")
            ->type_name("TEXT");
        command.add_flag("--stop", m_options.stop, "with --reason: the examiner ends it");
    }
    void addClose() {
        auto* command =
            act("close", "close a sitting whose stations are done, or sign the day-log", examClose);
        command->footer(
            "Example: stipple exam close FOLDER --passphrase-file e-03.txt --release-file release.txt\n"
            "Example: stipple exam close --day 2026-11-30 --station station-03 --examiner E-03 "
            "--passphrase-file e-03.txt");
        command->add_option("FOLDER", m_options.folder, "of the sitting");
        command->add_option("--day", m_options.day, "signs what came in on that day, and prints its head")
            ->type_name("DATE");
        addStation(*command);
        addExaminer(*command);
        addPassphraseFile(*command, "--release-file", m_options.releaseFile,
                          "the paper's release passphrase");
        addOut(*command);
    }

    CLI::App& m_exam;
    ExamSitOptions& m_options;
};

}  // namespace

void addSitActs(CLI::App& exam, const CommandLine& line, ExamSitGrammar& grammar, int& exitCode) {
    Grammar(exam, line, grammar.options, exitCode).add();
}

}  // namespace app
