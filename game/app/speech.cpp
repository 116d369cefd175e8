#include "app/speech.hpp"

#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <utility>

#include "app/exit_code.hpp"

namespace app {

namespace {

volatile std::sig_atomic_t gInterrupted = 0;

extern "C" void noteInterrupt(int signal) {
    gInterrupted = 1;
    // A second Ctrl-C ends the program at once.
    std::signal(signal, SIG_DFL);
}

}  // namespace

int refuse(const std::string& sentence) {
    remark(sentence);
    return kWrongUse;
}

void remark(const std::string& sentence) { std::fprintf(stderr, "stipple: %s\n", sentence.c_str()); }

void print(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
}

std::string counted(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

ProgressLine::ProgressLine(std::string what, double quietS)
    : m_what(std::move(what)),
      m_from(std::chrono::steady_clock::now() +
             std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                 std::chrono::duration<double>(quietS))),
      m_terminal(isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() {
    if (m_shownPercent >= 0) std::fprintf(stderr, "\r\033[K");
}

bool ProgressLine::show(double share) {
    const int percent = static_cast<int>(share * 100.0);
    if (m_terminal && percent != m_shownPercent && std::chrono::steady_clock::now() >= m_from) {
        std::fprintf(stderr, "\r%s %d %%\033[K", m_what.c_str(), percent);
        std::fflush(stderr);
        m_shownPercent = percent;
    }
    return !interrupted();
}

void watchForInterrupt() {
    std::signal(SIGINT, noteInterrupt);
    std::signal(SIGTERM, noteInterrupt);
}

bool interrupted() { return gInterrupted != 0; }

}  // namespace app
