// What keys and pointer do in the replay.
#include <algorithm>

#include "ui/replay_screen.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr double kSecond = 1.0;   // s, by the arrow keys
constexpr double kFar = 10.0;     // with Shift
constexpr float kPickPx = 14.0F;  // units around a dot

sf::Event pressed(sf::Keyboard::Key code) {
    sf::Event event{};
    event.type = sf::Event::KeyPressed;
    event.key.code = code;
    return event;
}

}  // namespace

// The arrows scrub here, so letters move the view.
bool ReplayScreen::takeViewKey(const sf::Event::KeyEvent& key) {
    switch (key.code) {
        case sf::Keyboard::A:
            return m_stage->view.take(pressed(sf::Keyboard::Left));
        case sf::Keyboard::D:
            return m_stage->view.take(pressed(sf::Keyboard::Right));
        case sf::Keyboard::W:
            return m_stage->view.take(pressed(sf::Keyboard::Up));
        case sf::Keyboard::S:
            return m_stage->view.take(pressed(sf::Keyboard::Down));
        case sf::Keyboard::Q:
        case sf::Keyboard::E:
            return m_stage->view.take(pressed(key.code));
        default:
            return ViewControl::isZoomKey(key.code) && m_stage->view.take(pressed(key.code));
    }
}

void ReplayScreen::takeKey(const sf::Event::KeyEvent& key) {
    review::Playhead& head = m_stage->head;
    const int way = key.code == sf::Keyboard::Left ? -1 : 1;
    switch (key.code) {
        case sf::Keyboard::Space:
            head.togglePlaying();
            break;
        case sf::Keyboard::Left:
        case sf::Keyboard::Right:
            if (key.control) {
                head.stepDot(way);
            } else {
                seekBy(way * (key.shift ? kFar : kSecond));
            }
            break;
        case sf::Keyboard::Comma:
            head.stepDot(-1);
            break;
        case sf::Keyboard::Period:
            head.stepDot(1);
            break;
        case sf::Keyboard::Up:
            head.changeSpeed(1);
            break;
        case sf::Keyboard::Down:
            head.changeSpeed(-1);
            break;
        case sf::Keyboard::Home:
            head.seek(0);
            break;
        case sf::Keyboard::End:
            head.seek(head.endUs());
            break;
        case sf::Keyboard::F:
            head.toMoment(m_moments, key.shift ? -1 : 1);
            break;
        case sf::Keyboard::G:
            m_findingsShown = !m_findingsShown;
            break;
        case sf::Keyboard::Tab:
            m_sideOpen = !m_sideOpen;
            break;
        case sf::Keyboard::PageUp:
            m_scroll -= 1.0F;
            break;
        case sf::Keyboard::PageDown:
            m_scroll += 1.0F;
            break;
        default:
            break;
    }
}

void ReplayScreen::take(Session& session, const sf::Event& event) {
    const bool key = event.type == sf::Event::KeyPressed;
    if (key && m_chooser != nullptr && takeChooserKey(session, event.key)) return;
    if (key && event.key.code == sf::Keyboard::Escape) {
        ask(GoBack{});
        return;
    }
    if (m_stage == nullptr) return;
    if (!key) {
        takePointer(session, event);
        return;
    }
    if (event.key.code == sf::Keyboard::O) nextGhost(session);
    if (event.key.code == sf::Keyboard::B) toggleChooser(session);
    if (!takeViewKey(event.key)) takeKey(event.key);
    // Shift and the wheel turn the view.
    const bool shift = event.key.code == sf::Keyboard::LShift || event.key.code == sf::Keyboard::RShift;
    if (shift) m_stage->view.take(event);
}

// Both canvases move together: what happens on the second is as if it had happened on the first.
void ReplayScreen::takePointer(Session& session, sf::Event event) {
    const auto covered = [this](int x, int y) {
        return std::any_of(m_plates.begin(), m_plates.end(), [&](const Rect& plate) {
            return plate.holds(static_cast<float>(x), static_cast<float>(y));
        });
    };
    if (event.type == sf::Event::MouseWheelScrolled &&
        covered(event.mouseWheelScroll.x, event.mouseWheelScroll.y))
        return;
    const bool press = event.type == sf::Event::MouseButtonPressed;
    const bool under = press && covered(event.mouseButton.x, event.mouseButton.y);
    const Rect& own = m_stage->view.canvas();
    const auto beyond = static_cast<int>(own.width) + 1;
    const auto fold = [&](int& x) {
        if (m_beside != nullptr && static_cast<float>(x) >= own.right()) x -= beyond;
    };
    if (event.type == sf::Event::MouseWheelScrolled) fold(event.mouseWheelScroll.x);
    const bool second = press && static_cast<float>(event.mouseButton.x) >= own.right();
    if (press) fold(event.mouseButton.x);
    if (event.type == sf::Event::MouseMoved) fold(event.mouseMove.x);
    if (m_stage->view.take(event)) return;
    if (!press || under || second || event.mouseButton.button != sf::Mouse::Left) return;
    const auto x = static_cast<float>(event.mouseButton.x);
    const auto y = static_cast<float>(event.mouseButton.y);
    if (!own.holds(x, y)) return;
    if (const auto dot = m_stage->sheet.dotAt(x, y, session.kit.px(kPickPx))) m_stage->head.choose(*dot);
}

}  // namespace ui
