// The commands about certificates: made out of a decision, taken back, listed, and the page that checks them.
#pragma once

#include <string>

#include "app/commands.hpp"

namespace CLI {
class App;
}

namespace app {

struct CertificateOptions {
    std::string keys;            // folder of keys; empty: data/exam/keys
    std::string decision;        // a file
    std::string certificate;     // of reissue: the file that was handed out
    std::string number;          // "2026-0117"
    std::string nameFile;        // the name in its first line; empty: the candidate's here
    int days = 730;              // that a certificate holds
    int listDays = 90;           // that a list may be relied on
    std::string by;              // label of the certifier's key
    std::string passphraseFile;  // its passphrase
    std::string out;             // a folder, or of the page a file
    std::string submission;      // the sealed file, for the picture of the work
    std::string sealingFile;     // the office's passphrase, which opens it
    int station = 0;             // whose picture; 0: the first
    std::string reason;          // of a revocation
    std::string status;          // a list for the page
    bool json = false;
};
[[nodiscard]] int issueCertificate(const CommandLine& line, const CertificateOptions& options);
[[nodiscard]] int reissueCertificate(const CommandLine& line, const CertificateOptions& options);
[[nodiscard]] int revokeCertificate(const CommandLine& line, const CertificateOptions& options);
// A new list of what was revoked so far.
[[nodiscard]] int writeStatusList(const CommandLine& line, const CertificateOptions& options);
[[nodiscard]] int listCertificates(const CommandLine& line, const CertificateOptions& options);
[[nodiscard]] int writeCheckPage(const CommandLine& line, const CertificateOptions& options);

// What the parser fills; must live as long as it parses.
struct CertificateGrammar {
    CertificateOptions options;
};
// Adds certificate to the program. A command that is parsed leaves its exit code in `exitCode`.
void addCertificateCommands(CLI::App& root, const CommandLine& line, CertificateGrammar& grammar,
                            int& exitCode);

}  // namespace app
