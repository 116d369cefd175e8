#include "app/acts.hpp"

namespace app {

void Acts::addJson(CLI::App& command, bool& json) {
    command.add_flag("--json", json, "one JSON value on standard output, nothing else");
}

void Acts::addKeysFolder(CLI::App& command, std::string& folder) {
    command.add_option("--keys", folder, "the folder of keys (default: exam/keys of your data)")
        ->type_name("DIR");
}

CLI::Option* Acts::addPassphraseFile(CLI::App& command, const char* option, std::string& file,
                                     const std::string& whose) {
    return command.add_option(option, file, whose + ", in a file's first line; - is standard input")
        ->type_name("FILE");
}

void Acts::addBy(CLI::App& command, By& by, const char* help) {
    command.add_option("--by", by.person, help)->type_name("PERSON");
    addPassphraseFile(command, "--passphrase-file", by.passphraseFile, "that person's");
}

}  // namespace app
