#include <CLI/CLI.hpp>

#include "app/verify_commands.hpp"

namespace app {

void addVerifyCommand(CLI::App& root, const CommandLine& line, VerifyGrammar& grammar, int& exitCode) {
    auto* command =
        root.add_subcommand("verify", "whether a file is genuine; needs no network and never writes");
    command->footer(
        "Example: stipple verify certificate.json --root root.pub --status status.list\n"
        "Example: stipple verify 7QK4-92MD-XH3T-P6VA-K.submission --root root.pub --key sealing.key "
        "--passphrase-file office.txt\n"
        "Exit 0: genuine. 1: not. 2: not to be read. The codes are explained in docs/verify.md.");
    VerifyOptions& options = grammar.options;
    command
        ->add_option("FILE", options.file,
                     "an attempt, a submission, a paper, a decision, a certificate, a day-log, a key ...")
        ->required();
    command->add_option("--root", options.root, "the academy's public root, as it handed it out (root.pub)")
        ->type_name("FILE");
    command->add_option("--keys", options.keys, "a folder of keys instead (default: this person's)")
        ->type_name("DIR");
    auto* key =
        command->add_option("--key", options.key, "the academy's sealing key, to look into what is sealed");
    key->type_name("FILE");
    command
        ->add_option("--passphrase-file", options.passphraseFile,
                     "its passphrase, in a file's first line; - is standard input")
        ->type_name("FILE")
        ->needs(key);
    command->add_option("--status", options.status, "the academy's list of revoked certificates")
        ->type_name("FILE");
    command->add_option("--name-file", options.nameFile, "the name on a certificate, in a file's first line")
        ->type_name("FILE");
    command->add_option("--evidence", options.evidence, "of a decision: the sealed file that it is about")
        ->type_name("FILE");
    command
        ->add_option("--certificate", options.certificates,
                     "a key's certificate (*.cert) that the file does not carry")
        ->type_name("FILE");
    command->add_flag("--json", options.json, "one JSON object on standard output, nothing else");
    command->callback([&line, &grammar, &exitCode] { exitCode = verifyFile(line, grammar.options); });
}

}  // namespace app
