// The loop of the open window: reports in, events in, one frame out, and the stack of screens.
#pragma once

#include <memory>
#include <vector>

#include <SFML/System/Clock.hpp>

#include "ui/kit/frame_pointer.hpp"
#include "ui/screen.hpp"

namespace ui {

class Run {
public:
    explicit Run(Session& session);

    // Puts a screen on top.
    void push(std::unique_ptr<Screen> screen);
    [[nodiscard]] bool open() const;
    [[nodiscard]] Screen& top() { return *m_screens.back(); }
    // One frame from input to display(). `beforeDisplay` may take the window's pixels.
    void frame(const std::function<void()>& beforeDisplay = {});
    // Ends everything that a screen has open.
    void close();

private:
    void readPointer();
    void readEvents();
    void takeEvent(const sf::Event& event);
    void draw();
    void drawLast();
    void follow(Request request);
    void sayScreen();
    void replaceAll(std::unique_ptr<Screen> screen);

    Session& m_session;
    std::vector<std::unique_ptr<Screen>> m_screens;
    ui_kit::FramePointer m_framePointer;
    std::vector<PointerReport> m_reports;
    sf::Clock m_clock;
    unsigned m_limit = 0;
    bool m_said = false;  // which screen is on top
};

}  // namespace ui
