// How the commands speak: results on standard output, everything else on standard error.
#pragma once

#include <chrono>
#include <string>

namespace app {

// "stipple: sentence" on standard error; returns kWrongUse, so that callers can return it.
int refuse(const std::string& sentence);
// "stipple: sentence" on standard error.
void remark(const std::string& sentence);
// The text and a line end on standard output.
void print(const std::string& text);

// "1 attempt", "2 attempts".
[[nodiscard]] std::string counted(std::size_t count, const std::string& noun);

// Shows the share done of long work on a terminal, nothing elsewhere. Returns false once the
// person has pressed Ctrl-C.
class ProgressLine {
public:
    // Nothing is shown before that many seconds have gone by.
    explicit ProgressLine(std::string what, double quietS = 0.0);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    bool show(double share);

private:
    std::string m_what;
    std::chrono::steady_clock::time_point m_from;  // when it may be shown
    int m_shownPercent = -1;
    bool m_terminal;
};

// Ctrl-C and a polite kill end long work at the next progress report, and the window at its next frame,
// instead of at once.
void watchForInterrupt();
[[nodiscard]] bool interrupted();

}  // namespace app
