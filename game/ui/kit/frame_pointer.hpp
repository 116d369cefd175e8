// SFML's mouse as a pointer source: whole pixels, and the frame's time instead of the
// server's. Used only when the pointer cannot be read beside the window.
#pragma once

#include <vector>

#include <SFML/Window/Event.hpp>

#include "ui/kit/pointer.hpp"

namespace ui_kit {

class FramePointer {
public:
    // Turns an event of the mouse into a report; others do nothing.
    void take(const sf::Event& event);
    void drain(std::vector<PointerReport>& reports);

private:
    void add(int x, int y);

    std::vector<PointerReport> m_reports;
    bool m_contact = false;
    std::uint16_t m_buttons = 0;
};

}  // namespace ui_kit
