// stipple: the window without arguments, a command with them.
#include <exception>
#include <string>

#include <CLI/CLI.hpp>

#include "app/build_info.hpp"
#include "app/commands.hpp"
#include "app/exit_code.hpp"
#include "app/speech.hpp"

namespace {

int runCommandLine(int argc, char** argv) {
    CLI::App root("Stipple: practise scalp micropigmentation and see what an expert would see.", "stipple");
    root.footer(
        "Without a command the window opens.\n"
        "Example: stipple practice single-dots --hand ideal --seed 1 --headless");
    root.set_version_flag("--version", std::string("Stipple ") + app::buildText());
    app::CommandLine line;
    root.add_option("--levels", line.levelsFolder, "also look for levels in this folder")->type_name("DIR");
    root.fallthrough();
    root.require_subcommand(0, 1);
    app::addPractice(root, line);
    app::addScore(root, line);
    app::addLevels(root, line);
    app::addReplay(root, line);
    app::addData(root, line);
    app::addLicences(root, line);
    try {
        root.parse(argc, argv);
    } catch (const CLI::Success& success) {  // --help, --version
        return root.exit(success);
    } catch (const CLI::ParseError& error) {
        return app::refuse(std::string(error.what()) + " (see: stipple --help)");
    }
    if (root.get_subcommands().empty()) return app::openWindow(line, "");
    return line.exitCode;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return runCommandLine(argc, argv);
    } catch (const std::bad_alloc&) {
        return app::refuse("out of memory; close other programs and try again");
    } catch (const std::exception& error) {
        return app::refuse(std::string("stopped by a fault in the program: ") + error.what());
    }
}
