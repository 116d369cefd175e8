// A program started by a test: its lines with the moment they came, signals, and its end.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace test_support {

// CLOCK_MONOTONIC, seconds.
[[nodiscard]] double now();

struct Line {
    double at = 0.0;     // when the test read it, CLOCK_MONOTONIC, s
    bool error = false;  // from standard error
    std::string text;    // without the line end
};

struct Exit {
    int code = 0;    // exit status; -1 when a signal ended it
    int signal = 0;  // 0 when it ended by itself
};

// Started in a process group of its own; killed with its group when the object goes, and by
// the kernel should the test program die.
class ChildProcess {
public:
    struct Start {
        std::vector<std::string> command;      // command[0] is searched in PATH
        std::vector<std::string> environment;  // NAME=VALUE, the whole environment
        std::string folder;                    // working folder; empty = the test's
    };
    // Throws std::runtime_error when it cannot be started.
    explicit ChildProcess(const Start& start);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    [[nodiscard]] int pid() const;
    // To the process alone.
    void signal(int number) const;
    // Its end, or nothing within the time. Both outputs have been read to their ends then.
    [[nodiscard]] std::optional<Exit> wait(double seconds);
    // Everything said so far.
    [[nodiscard]] std::vector<Line> lines() const;
    // The first line (from number `from` on) that fits, or nothing in time or at its end.
    [[nodiscard]] std::optional<Line> waitFor(const std::function<bool(const Line&)>& fits, double seconds,
                                              std::size_t from = 0) const;
    // All lines of one output joined, for messages and for --json.
    [[nodiscard]] std::string output(bool error = false) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// Runs a command to its end. Throws when it takes longer than `seconds`.
struct Ran {
    Exit exit;
    std::string output;
    std::string errors;
};
[[nodiscard]] Ran run(const ChildProcess::Start& start, double seconds);

}  // namespace test_support
