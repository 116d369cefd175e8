#include <CLI/CLI.hpp>

#include "app/commands.hpp"
#include "app/installation.hpp"
#include "app/speech.hpp"

namespace app {

void addLicences(CLI::App& root, CommandLine& line) {
    auto* command = root.add_subcommand("licences", "the licences of Stipple and of what it is built on");
    command->footer("Example: stipple licences");
    command->callback([&line] {
        auto installation = findInstallation();
        if (auto* fault = std::get_if<std::string>(&installation)) {
            line.exitCode = refuse(*fault);
            return;
        }
        const std::string path = std::get<Installation>(installation).licences;
        if (auto text = readFile(path)) {
            print(*text);
        } else {
            line.exitCode = refuse("cannot read " + path + ": build or install Stipple again");
        }
    });
}

}  // namespace app
