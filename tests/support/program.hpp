// The real program, started as a newcomer's machine would: nothing of the test's own
// environment reaches it but what is named here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "support/child_process.hpp"
#include "support/temp_folder.hpp"

namespace test_support {

// The program under test: STIPPLE_PROGRAM of the environment, else the one of this build.
[[nodiscard]] std::string programPath();

// A person's empty account, gone with this object.
class Account {
public:
    [[nodiscard]] const TempFolder& folder() const { return m_folder; }
    // STIPPLE_HOME.
    [[nodiscard]] std::string home() const { return m_folder / "stipple"; }
    // What the program sees; without a display when `display` is empty.
    [[nodiscard]] std::vector<std::string> environment(const std::string& display) const;
    // The attempt files found anywhere in the account, by name.
    [[nodiscard]] std::vector<std::string> attempts() const;

private:
    TempFolder m_folder;
};

// Starts the program with these arguments; `before` goes in front of it on the command line
// (strace and its options).
[[nodiscard]] std::unique_ptr<ChildProcess> startProgram(const Account& account, const std::string& display,
                                                         const std::vector<std::string>& arguments,
                                                         const std::vector<std::string>& before = {});

// Runs one command to its end, without a display. Throws after ten minutes.
[[nodiscard]] Ran runProgram(const Account& account, const std::vector<std::string>& arguments);

}  // namespace test_support
