// How the commands speak: results on standard output, everything else on standard error.
#pragma once

#include <string>

namespace app {

// "stipple: sentence" on standard error; returns kWrongUse, so that callers can return it.
int refuse(const std::string& sentence);
// "stipple: sentence" on standard error.
void remark(const std::string& sentence);
// The text and a line end on standard output.
void print(const std::string& text);

// Shows the share done of long work on a terminal, nothing elsewhere. Returns false once the
// person has pressed Ctrl-C.
class ProgressLine {
public:
    explicit ProgressLine(std::string what);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    bool show(double share);

private:
    std::string m_what;
    int m_shownPercent = -1;
    bool m_terminal;
};

// Ctrl-C and a polite kill end long work at the next progress report instead of at once.
void watchForInterrupt();
[[nodiscard]] bool interrupted();

}  // namespace app
