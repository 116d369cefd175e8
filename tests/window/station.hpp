// A practice station: a display, an empty account, the real program in its window, a hand.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <scoring/dot.hpp>

#include "pen/sample.hpp"
#include "support/child_process.hpp"
#include "support/program.hpp"
#include "support/x_hand.hpp"
#include "support/xvfb.hpp"

namespace window_test {

// Long enough for a window on a busy machine without a graphics card.
inline constexpr double kPatience = 90.0;

// What `stipple replay` says of an attempt file.
struct Replayed {
    std::string summary;  // its line: level, state, counts
    std::vector<pen::Sample> samples;
    std::vector<scoring::Dot> dots;
};

class Station {
public:
    Station();

    // Starts the program and waits for its window; `before` stands in front of the command.
    void open(const std::vector<std::string>& arguments = {}, const std::vector<std::string>& before = {});
    // Starts a tool of the tests instead, which opens the program's window for this account: TOOL HOME.
    void openTool(const std::string& tool);
    // Runs a tool of the tests to its end before anything is opened: TOOL HOME ARGUMENTS. Fails with it.
    void prepare(const std::string& tool, const std::vector<std::string>& arguments) const;
    // The same as open(), with the level's practice screen ready for the first touch.
    void openPractice(const std::string& level, const std::vector<std::string>& before = {});
    // Presses the key, if one is given, and waits until that screen is on top ("home", "result" ...).
    void go(const std::string& key, const std::string& screen);
    // The screen that is on top; empty while there is none.
    [[nodiscard]] std::string screen() const;
    // Waits until the middle of the canvas shows skin.
    void waitForSkin();
    // Waits until the window's picture has not changed for a while.
    void waitUntilStill();
    // Presses Enter until the result is there and returns what it says ("result 71 80 60 -").
    std::string finish();
    // Ends the program through its window; the exit code.
    int close();

    [[nodiscard]] test_support::XHand& hand() { return m_hand; }
    [[nodiscard]] test_support::ChildProcess& program() const { return *m_program; }
    [[nodiscard]] const test_support::Account& account() const { return m_account; }
    [[nodiscard]] const std::string& display() const { return m_server.display(); }
    [[nodiscard]] const test_support::WindowPlace& window() const { return m_window; }
    // A pixel of the window as a place on the screen.
    [[nodiscard]] test_support::Place at(int x, int y) const { return {m_window.x + x, m_window.y + y}; }

    // The one attempt file of the account, waited for.
    [[nodiscard]] std::string attempt() const;
    // Replays it and reads back samples and dots; a replay that fails is a failed test.
    [[nodiscard]] Replayed replay(const std::string& file) const;

private:
    void waitForWindow();

    test_support::Xvfb m_server;
    test_support::Account m_account;
    test_support::XHand m_hand;
    std::unique_ptr<test_support::ChildProcess> m_program;
    test_support::WindowPlace m_window;
};

// Pixels of the window that lie on the skin whatever the level: the middle of the canvas, clear
// of bars, scales and gauges. `number` counts on without repeating nearby places.
[[nodiscard]] test_support::Place spot(int number);

}  // namespace window_test
