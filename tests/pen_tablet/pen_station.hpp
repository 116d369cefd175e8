// A practice station with a real pen: a server, an empty account, the program in its window, a hand for
// keys and a way to unplug a device.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "pen_tablet/xorg.hpp"
#include "support/program.hpp"
#include "support/x_hand.hpp"

namespace pen_tablet {

class PenStation {
public:
    explicit PenStation(Driver driver) : m_server(driver), m_hand(m_server.display()) {}

    // Starts a command (the program when it is empty) and waits for its window at 0, 0.
    void open(const std::vector<std::string>& arguments, const std::string& tool = {});
    // Waits until the middle of the canvas shows skin.
    void waitForSkin();
    // A line that the program says, waited for; a failed test when it does not come.
    void waitForLine(const std::string& beginning);
    // Enter, then the window's button; the program's exit code.
    int finishAndClose();
    int close();
    // The account's only attempt.
    [[nodiscard]] std::string attempt() const;
    // Switches a device off or on, which the server's clients cannot tell from a cable.
    void plug(const std::string& device, bool in);

    [[nodiscard]] const Xorg& server() const { return m_server; }
    [[nodiscard]] test_support::XHand& hand() { return m_hand; }
    [[nodiscard]] const test_support::Account& account() const { return m_account; }
    [[nodiscard]] test_support::ChildProcess& program() const { return *m_program; }

private:
    Xorg m_server;
    test_support::Account m_account;
    test_support::XHand m_hand;
    std::unique_ptr<test_support::ChildProcess> m_program;
    test_support::WindowPlace m_window;
};

}  // namespace pen_tablet
