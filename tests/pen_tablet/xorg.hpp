// A real X server without a screen: Xorg with the dummy video driver, a scripted pen, a mouse and a
// keyboard. Needs no root, no terminal and no kernel devices.
#pragma once

#include <memory>
#include <string>

#include "support/child_process.hpp"
#include "support/temp_folder.hpp"

namespace pen_tablet {

enum class Driver { inputtest, wacom };

class Xorg {
public:
    static constexpr int kWidth = 1280;
    static constexpr int kHeight = 800;

    // Why no such server can start on this machine, in one sentence; empty when it can.
    [[nodiscard]] static std::string whyNot(Driver driver);

    // Returns when it answers. Throws std::runtime_error with the server's log when it does not.
    explicit Xorg(Driver driver);

    [[nodiscard]] const std::string& display() const { return m_display; }
    // The socket of the inputtest pen, the pipe of the Wacom pen, the socket of the mouse.
    [[nodiscard]] std::string penSocket() const { return m_folder / "pen.sock"; }
    [[nodiscard]] std::string penPipe() const { return m_folder / "event-pen"; }
    [[nodiscard]] std::string mouseSocket() const { return m_folder / "mouse.sock"; }

private:
    [[nodiscard]] static std::string tried(Driver driver);

    test_support::TempFolder m_folder;
    std::unique_ptr<test_support::ChildProcess> m_server;
    std::string m_display;
};

}  // namespace pen_tablet
