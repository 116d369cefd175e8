#include "ui/kit/frame_pointer.hpp"

#include "ui/kit/monotonic.hpp"

namespace ui_kit {

void FramePointer::add(int x, int y) {
    const std::int64_t now = monotonicUs();
    PointerReport report;
    report.serverUs = now / 1000 * 1000;
    report.arrivalUs = now;
    report.xPx = x;
    report.yPx = y;
    report.contact = m_contact;
    report.buttons = m_buttons;
    m_reports.push_back(report);
}

void FramePointer::take(const sf::Event& event) {
    if (event.type == sf::Event::MouseMoved) {
        add(event.mouseMove.x, event.mouseMove.y);
        return;
    }
    const bool pressed = event.type == sf::Event::MouseButtonPressed;
    if (!pressed && event.type != sf::Event::MouseButtonReleased) return;
    if (event.mouseButton.button == sf::Mouse::Left) {
        m_contact = pressed;
    } else {
        // SFML counts left, right, middle; the sample counts as X does: left, middle, right.
        const unsigned bit = event.mouseButton.button == sf::Mouse::Middle ? 1U : 2U;
        const unsigned held = pressed ? (m_buttons | 1U << bit) : (m_buttons & ~(1U << bit));
        m_buttons = static_cast<std::uint16_t>(held);
    }
    add(event.mouseButton.x, event.mouseButton.y);
}

void FramePointer::drain(std::vector<PointerReport>& reports) {
    reports.insert(reports.end(), m_reports.begin(), m_reports.end());
    m_reports.clear();
}

}  // namespace ui_kit
