// A hand on mouse and keyboard: real X events through the server's XTEST extension, which
// programs cannot tell from a person's. Every gesture has reached the server's clients'
// queues when its call returns. Places are whole screen pixels.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace test_support {

struct WindowPlace {
    unsigned long id = 0;
    int x = 0;  // upper left corner on the screen
    int y = 0;
    int width = 0;
    int height = 0;
};

struct Place {
    int x = 0;
    int y = 0;
};

class XHand {
public:
    // Throws std::runtime_error when the display or its XTEST does not answer.
    explicit XHand(const std::string& display);
    ~XHand();
    XHand(const XHand&) = delete;
    XHand& operator=(const XHand&) = delete;

    void moveTo(Place place);
    void press(int button = 1);
    void release(int button = 1);
    // Moves there, presses, holds, releases. The server itself waits between press and release,
    // so the hold is right however busy this machine is.
    void touch(Place place, int holdMs, int button = 1);
    // Holds the button from one place to another in `steps` motions 5 ms apart.
    void drag(Place from, Place to, int steps, int button);
    // All the places in order, `gapMs` apart by the server's clock, in one go.
    void follow(const std::vector<Place>& path, int gapMs);
    // The wheel at the pointer's place; up is positive.
    void wheel(int clicks);
    // A key by its X name ("Return", "Tab", "a", "F1"), with held ones before it.
    void key(const std::string& name, const std::vector<std::string>& held = {});
    // A key that stays down until it is let go.
    void hold(const std::string& name);
    void letGo(const std::string& name);
    // Letters, digits and the marks that the server's keyboard has.
    void text(const std::string& words);

    // The visible window whose title contains `title`, waited for.
    [[nodiscard]] std::optional<WindowPlace> window(const std::string& title, double seconds) const;
    // The window's whole title, as the server tells every program.
    [[nodiscard]] std::string title(const WindowPlace& window) const;
    // Moves the window's upper left corner; the window's place is then that.
    void moveWindow(WindowPlace& window, Place corner);
    // Asks the window to close, as a window manager's button does.
    void askToClose(const WindowPlace& window);
    // Where the cursor is.
    [[nodiscard]] Place pointer() const;
    // The screen's pixels in a rectangle, 0x00RRGGBB, row by row.
    [[nodiscard]] std::vector<unsigned> pixels(Place corner, int width, int height) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace test_support
