#include "support/xvfb.hpp"

#include <csignal>
#include <stdexcept>

namespace test_support {

namespace {
constexpr double kStartSeconds = 30.0;
}

Xvfb::Xvfb(int width, int height) {
    const std::string size = std::to_string(width) + "x" + std::to_string(height) + "x24";
    // It takes a free number, listens, and only then writes that number to standard output.
    m_server = std::make_unique<ChildProcess>(
        ChildProcess::Start{{"Xvfb", "-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp", "-noreset"},
                            {"PATH=/usr/bin:/bin", "HOME=/nonexistent"},
                            ""});
    const auto ready = m_server->waitFor([](const Line& line) { return !line.error; }, kStartSeconds);
    if (!ready) throw std::runtime_error("Xvfb does not start:\n" + m_server->output(true));
    m_display = ":" + ready->text;
}

void Xvfb::kill() {
    m_server->signal(SIGKILL);
    (void)m_server->wait(kStartSeconds);
}

}  // namespace test_support
