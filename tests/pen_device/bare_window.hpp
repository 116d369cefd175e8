// A plain X window with nothing in it, on a connection of its own.
#pragma once

#include <memory>
#include <string>

namespace pen_device_test {

class BareWindow {
public:
    // At x, y of the screen of `display`, mapped and listening to the core pointer events, as a
    // window library does. Throws std::runtime_error without the display.
    BareWindow(const std::string& display, int x, int y, int width, int height);
    ~BareWindow();
    BareWindow(const BareWindow&) = delete;
    BareWindow& operator=(const BareWindow&) = delete;

    [[nodiscard]] unsigned long id() const;
    void moveTo(int x, int y);
    // Core motions and button presses that have come so far.
    struct Counts {
        int motions = 0;
        int presses = 0;
    };
    [[nodiscard]] Counts coreEvents();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace pen_device_test
