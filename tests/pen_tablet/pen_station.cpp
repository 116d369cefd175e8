#include "pen_tablet/pen_station.hpp"

#include <chrono>
#include <thread>

#include "pen_tablet/cable.hpp"
#include "support/catch.hpp"

namespace pen_tablet {

namespace {

constexpr double kPatience = 90.0;
constexpr test_support::Place kCanvasMiddle{480, 428};
constexpr int kWarmth = 20;  // skin is redder than it is blue by more; panels and letters are not

}  // namespace

void PenStation::open(const std::vector<std::string>& arguments, const std::string& tool) {
    if (tool.empty()) {
        m_program = test_support::startProgram(m_account, m_server.display(), arguments);
    } else {
        std::vector<std::string> command{tool};
        command.insert(command.end(), arguments.begin(), arguments.end());
        m_program = std::make_unique<test_support::ChildProcess>(
            test_support::ChildProcess::Start{command, m_account.environment(m_server.display()), ""});
    }
    const auto window = m_hand.window("Stipple", kPatience);
    INFO(m_program->output(true));
    REQUIRE(window);
    m_window = *window;
    m_hand.moveWindow(m_window, {0, 0});
}

void PenStation::waitForSkin() {
    const double end = test_support::now() + kPatience;
    while (test_support::now() < end) {
        const unsigned colour = m_hand.pixels(kCanvasMiddle, 1, 1).front();
        if (static_cast<int>(colour >> 16U) - static_cast<int>(colour & 0xFFU) > kWarmth) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    FAIL("no skin on the canvas:\n" << m_program->output(true));
}

void PenStation::waitForLine(const std::string& beginning) {
    const auto line = m_program->waitFor(
        [&](const test_support::Line& said) { return said.text.rfind(beginning, 0) == 0; }, kPatience);
    INFO("waiting for: " << beginning << "\n" << m_program->output(true));
    REQUIRE(line);
}

int PenStation::finishAndClose() {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    m_hand.key("Return");
    waitForLine("result ");
    return close();
}

int PenStation::close() {
    m_hand.askToClose(m_window);
    const auto exit = m_program->wait(kPatience);
    INFO(m_program->output(true));
    REQUIRE(exit);
    REQUIRE(exit->signal == 0);
    return exit->code;
}

std::string PenStation::attempt() const {
    const std::vector<std::string> found = m_account.attempts();
    REQUIRE(found.size() == 1);
    return found.front();
}

void PenStation::plug(const std::string& device, bool in) {
    INFO("device " << device);
    REQUIRE(setPlugged(m_server.display(), device, in));
}

}  // namespace pen_tablet
