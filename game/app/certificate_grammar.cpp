#include "app/acts.hpp"
#include "app/certificate_commands.hpp"

namespace app {

namespace {

class Grammar : Acts {
public:
    Grammar(const CommandLine& line, CertificateGrammar& grammar, int& exitCode)
        : Acts(line, exitCode), m_options(grammar.options) {}

    void add(CLI::App& root) {
        auto* all =
            root.add_subcommand("certificate", "certificates out of decisions, and who may check them");
        all->footer(
            "Example: stipple certificate issue C-027.decision --number 2026-0117 --by K-01 "
            "--passphrase-file "
            "k.txt --out certificates\n"
            "Checking one: stipple verify 2026-0117.json   (docs/certificates.md)");
        all->require_subcommand(1, 1);
        addIssue(*all);
        addReissue(*all);
        addRevoke(*all);
        addLists(*all);
        addPage(*all);
    }

private:
    CLI::App* act(CLI::App& all, const char* name, const char* help, const std::string& example,
                  int (*run)(const CommandLine&, const CertificateOptions&)) {
        auto* command = addAct(all, name, help, m_options, run);
        command->footer("Example: stipple certificate " + example);
        addKeysFolder(*command, m_options.keys);
        return command;
    }
    static CLI::Option* addFile(CLI::App& command, const char* option, std::string& file, const char* help) {
        return command.add_option(option, file, help)->type_name("FILE");
    }
    void addCertifier(CLI::App& command) {
        command.add_option("--by", m_options.by, "the label of the certifier's key, such as K-01")
            ->type_name("LABEL")
            ->required();
        addPassphraseFile(command, "--passphrase-file", m_options.passphraseFile, "its passphrase")
            ->required();
        addJson(command, m_options.json);
    }
    void addOut(CLI::App& command) {
        command
            .add_option("--out", m_options.out,
                        "the folder for what is made (default: exam/out of your data)")
            ->type_name("DIR");
    }
    void addListDays(CLI::App& command) {
        command.add_option("--days", m_options.listDays, "how long the list may be relied on (default 90)")
            ->type_name("N")
            ->check(CLI::Range(1, 730));
    }
    void addPaper(CLI::App& command) {
        addFile(command, "--name-file", m_options.nameFile,
                "the candidate's name, in a file's first line (default: as these records have it)");
        addFile(command, "--submission", m_options.submission,
                "the sealed evidence, for a picture of the work");
        addFile(command, "--sealing-file", m_options.sealingFile,
                "the office's passphrase, in a file's first line, which opens it");
        command.add_option("--station", m_options.station, "whose picture (default: the first)")
            ->type_name("N")
            ->check(CLI::Range(1, 99));
        addOut(command);
        addCertifier(command);
    }
    void addIssue(CLI::App& all) {
        auto* command = act(all, "issue", "make out a certificate: NUMBER.json, NUMBER.pdf, NUMBER.txt",
                            "issue C-027.decision --number 2026-0117 --days 730 --by K-01 --passphrase-file "
                            "k.txt --out certificates",
                            issueCertificate);
        command->add_option("DECISION", m_options.decision, "a pass, signed by examiner and certifier")
            ->required();
        command->add_option("--number", m_options.number, "the academy's own, such as 2026-0117")
            ->type_name("NUMBER")
            ->required();
        command->add_option("--days", m_options.days, "that it holds (default 730, at most three years)")
            ->type_name("N")
            ->check(CLI::Range(1, 1095));
        addPaper(*command);
    }
    void addReissue(CLI::App& all) {
        auto* command =
            act(all, "reissue", "sign the same certificate anew, with today's key and date",
                "reissue 2026-0117.json C-027.decision --by K-01 --passphrase-file k.txt --out new",
                reissueCertificate);
        command->add_option("CERTIFICATE", m_options.certificate, "its file")->required();
        command->add_option("DECISION", m_options.decision, "that it was made out of")->required();
        addPaper(*command);
    }
    void addRevoke(CLI::App& all) {
        auto* command = act(all, "revoke", "take a certificate back, and sign the list that says so",
                            "revoke 2026-0117 --reason \"Issued in error\" --by K-01 --passphrase-file k.txt",
                            revokeCertificate);
        command->add_option("NUMBER", m_options.number, "of the certificate, or its id")->required();
        command->add_option("--reason", m_options.reason, "in words that anybody may read")
            ->type_name("WORDS")
            ->required();
        addListDays(*command);
        addOut(*command);
        addCertifier(*command);
    }
    void addLists(CLI::App& all) {
        auto* status = act(all, "status", "sign a new list of what was taken back so far",
                           "status --by K-01 --passphrase-file k.txt --out lists", writeStatusList);
        addListDays(*status);
        addOut(*status);
        addCertifier(*status);
        auto* list = act(all, "list", "the certificates that were made out here", "list", listCertificates);
        addJson(*list, m_options.json);
    }
    void addPage(CLI::App& all) {
        auto* command = act(all, "page", "a page that checks certificates in any browser, without a network",
                            "page --status certificates-3.status --out check.html", writeCheckPage);
        addFile(*command, "--status", m_options.status, "the newest list of revoked certificates, to put in");
        command->add_option("--out", m_options.out, "the page's file")->type_name("FILE")->required();
    }

    CertificateOptions& m_options;
};

}  // namespace

void addCertificateCommands(CLI::App& root, const CommandLine& line, CertificateGrammar& grammar,
                            int& exitCode) {
    Grammar(line, grammar, exitCode).add(root);
}

}  // namespace app
