// The program as a person runs it: on a terminal of its own.
#pragma once

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>

#include "app/commands.hpp"

namespace commands {

// What came to the terminal (standard error, and what is typed) and how it ended; standard output is a file.
struct TerminalOutcome {
    int exit = -1;
    std::string screen;
    std::string out;
};

// Runs a shell command on a pseudo-terminal, standard output to the file `out`. Ctrl-C is typed once the
// screen holds `cue`; an empty cue: never.
inline TerminalOutcome runOnTerminal(const std::string& command, const fs::path& out,
                                     const std::string& cue = {}) {
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    REQUIRE(child >= 0);
    if (child == 0) {
        const std::string line = command + " >'" + out.string() + "'";
        execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
        _exit(127);
    }
    TerminalOutcome outcome;
    bool typed = cue.empty();
    char bytes[4096];
    // Reading fails when the program has ended and its side is closed.
    for (ssize_t got = 0; (got = read(terminal, bytes, sizeof bytes)) > 0;) {
        outcome.screen.append(bytes, static_cast<std::size_t>(got));
        if (typed || outcome.screen.find(cue) == std::string::npos) continue;
        typed = write(terminal, "\x03", 1) == 1;
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    close(terminal);
    outcome.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    outcome.out = slurp(out);
    return outcome;
}

}  // namespace commands
