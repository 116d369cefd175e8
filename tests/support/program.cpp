#include "support/program.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace test_support {

namespace {

constexpr double kLongestCommand = 600.0;

std::vector<std::string> commandLine(const std::vector<std::string>& arguments,
                                     const std::vector<std::string>& before) {
    std::vector<std::string> command = before;
    command.push_back(programPath());
    command.insert(command.end(), arguments.begin(), arguments.end());
    return command;
}

}  // namespace

std::string programPath() {
    const char* named = std::getenv("STIPPLE_PROGRAM");
    return named != nullptr ? named : STIPPLE_PROGRAM;
}

std::vector<std::string> Account::environment(const std::string& display) const {
    std::vector<std::string> variables{"PATH=/usr/bin:/bin", "LANG=C.UTF-8",
                                       "HOME=" + m_folder.path().string(), "STIPPLE_HOME=" + home()};
    if (!display.empty()) variables.push_back("DISPLAY=" + display);
    // How a sanitizer build reports is the test run's choice.
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
        if (const char* value = std::getenv(name)) variables.push_back(std::string(name) + "=" + value);
    }
    return variables;
}

std::vector<std::string> Account::attempts() const {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder.path())) {
        if (entry.path().extension() == ".attempt") found.push_back(entry.path().string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::unique_ptr<ChildProcess> startProgram(const Account& account, const std::string& display,
                                           const std::vector<std::string>& arguments,
                                           const std::vector<std::string>& before) {
    return std::make_unique<ChildProcess>(ChildProcess::Start{
        commandLine(arguments, before), account.environment(display), account.folder().path().string()});
}

Ran runProgram(const Account& account, const std::vector<std::string>& arguments) {
    return run({commandLine(arguments, {}), account.environment(""), account.folder().path().string()},
               kLongestCommand);
}

}  // namespace test_support
