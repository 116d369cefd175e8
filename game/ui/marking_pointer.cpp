// What the pointer does on the canvas of the marking desk.
#include <algorithm>
#include <cmath>

#include "ui/marking_screen.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr float kPickPx = 14.0F;   // units around a dot
constexpr float kPinPx = 16.0F;    // around a pin's head
constexpr float kPinHigh = 24.0F;  // of the head above its tip
constexpr float kPullPx = 8.0F;    // a shorter way is a click

}  // namespace

// The left button clicks, or pulls a region open.
void MarkingScreen::takePointer(Session& session, const sf::Event& event) {
    const auto covered = [this](float x, float y) {
        return std::any_of(m_plates.begin(), m_plates.end(),
                           [&](const Rect& plate) { return plate.holds(x, y); });
    };
    if (event.type == sf::Event::MouseWheelScrolled &&
        covered(static_cast<float>(event.mouseWheelScroll.x), static_cast<float>(event.mouseWheelScroll.y)))
        return;
    if (event.type == sf::Event::MouseMoved && m_pull) {
        m_pull->x = static_cast<float>(event.mouseMove.x);
        m_pull->y = static_cast<float>(event.mouseMove.y);
        const float away = std::max(std::abs(m_pull->x - m_pull->fromX), std::abs(m_pull->y - m_pull->fromY));
        m_pull->wide = m_pull->wide || away > session.kit.px(kPullPx);
    }
    if (m_work->stage->view.take(event)) {
        m_pull.reset();
        return;
    }
    const bool left = event.mouseButton.button == sf::Mouse::Left;
    if (event.type == sf::Event::MouseButtonPressed && left) {
        const auto x = static_cast<float>(event.mouseButton.x);
        const auto y = static_cast<float>(event.mouseButton.y);
        if (m_work->stage->view.canvas().holds(x, y) && !covered(x, y)) m_pull = Pull{x, y, x, y, false};
    }
    if (event.type != sf::Event::MouseButtonReleased || !left || !m_pull) return;
    if (m_pull->wide) {
        pinRegion();
    } else {
        click(session, m_pull->x, m_pull->y);
    }
    m_pull.reset();
}

// A pin goes to its comment, a dot takes the pin of the comment that is written, or is looked at.
void MarkingScreen::click(Session& session, float x, float y) {
    DeskSheet& sheet = m_work->sheet;
    const auto& comments = sheet.sheet().comments;
    for (std::size_t i = comments.size(); i-- > 0 && !sheet.writing();) {
        const auto at = pinPlace(comments[i].pin);
        if (!at || std::hypot(at->x - x, at->y - session.kit.px(kPinHigh) - y) > session.kit.px(kPinPx))
            continue;
        goTo(i);
        return;
    }
    const auto& track = m_work->stage->track;
    const double reach =
        static_cast<double>(session.kit.px(kPickPx)) / m_work->stage->view.view().pixelsPerMm;
    const std::size_t among =
        m_tab == Tab::replay ? m_work->stage->sheet.laid() : track.attempt().dots.size();
    const auto dot = track.nearestDot(under(x, y), reach, among);
    if (!dot) return;
    if (!sheet.writing()) {
        m_work->stage->head.choose(*dot);
        return;
    }
    const scoring::Point place = track.attempt().dots[*dot].place();
    sheet.write(assessment::DotPin{static_cast<std::int64_t>(*dot), place.x, place.y},
                m_work->stage->head.atUs());
}

void MarkingScreen::pinRegion() {
    if (!open()) return;
    const Rect& canvas = m_work->stage->view.canvas();
    const auto held = [&](float x, float y) {
        return under(std::clamp(x, canvas.x, canvas.right()), std::clamp(y, canvas.y, canvas.bottom()));
    };
    const scoring::Point a = held(m_pull->fromX, m_pull->fromY);
    const scoring::Point b = held(m_pull->x, m_pull->y);
    if (a.x == b.x || a.y == b.y) return;
    m_work->stage->head.play(false);
    m_work->sheet.choose({});
    m_work->sheet.write(
        assessment::RegionPin{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)},
        m_work->stage->head.atUs());
    m_sideOpen = true;
}

}  // namespace ui
