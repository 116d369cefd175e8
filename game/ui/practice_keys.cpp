// Keys and the window's events on the practice screen.
#include "record/store/settings.hpp"
#include "ui/practice_screen.hpp"

namespace ui {

// About the attempt as a whole. True when the key was one of these.
bool PracticeScreen::takeAttemptKey(Session& session, const sf::Event::KeyEvent& key) {
    switch (key.code) {
        case sf::Keyboard::Enter:
            if (m_feed.resting()) {
                goOn();
            } else {
                finish(session);
            }
            return true;
        case sf::Keyboard::P:
            restOrGoOn();
            return true;
        case sf::Keyboard::Escape:
            m_question = Question::abandon;
            return true;
        case sf::Keyboard::R:
            // A task's attempt counts once it has begun.
            if (sitting() == nullptr) m_question = Question::restart;
            return true;
        default:
            return false;
    }
}

void PracticeScreen::takeKey(Session& session, const sf::Event::KeyEvent& key) {
    if (m_question != Question::none) {
        if (key.code == sf::Keyboard::Enter) answer(session, true);
        if (key.code == sf::Keyboard::Escape) answer(session, false);
        return;
    }
    if (takeDrillKey(session, key) || takeAttemptKey(session, key)) return;
    switch (key.code) {
        case sf::Keyboard::H:
            m_coach.bringBack(m_feed);
            break;
        case sf::Keyboard::G:
            m_overlays.guides = !m_overlays.guides && m_level.aids.guides;
            break;
        case sf::Keyboard::S:
            m_keyHolds = true;
            break;
        case sf::Keyboard::L:
            letGo();
            break;
        case sf::Keyboard::M: {
            // Silent and back; the settings' page has the steps between.
            double& volume = session.services.settings->volume;
            volume = volume > 0.0 ? 0.0 : store::Settings{}.volume;
            session.saveSettings();
            break;
        }
        case sf::Keyboard::F2:
            m_folded = !folded(session.kit);
            break;
        case sf::Keyboard::Tab:
            m_sideOpen = !m_sideOpen;
            break;
        default:
            break;
    }
}

void PracticeScreen::take(Session& session, const sf::Event& event) {
    if (m_ended || m_played) return;
    if (event.type == sf::Event::MouseMoved && !session.pointer) {
        m_pointer = {static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)};
    }
    if (m_drill && event.type == sf::Event::KeyPressed && takeDrillKey(session, event.key)) return;
    const bool wheelOnSkin = event.type != sf::Event::MouseWheelScrolled ||
                             onSkin(event.mouseWheelScroll.x, event.mouseWheelScroll.y);
    if (wheelOnSkin && !m_feed.contact() && m_view.take(event)) return;
    if (event.type == sf::Event::KeyPressed && !m_drill) takeKey(session, event.key);
    const bool released = event.type == sf::Event::KeyReleased && event.key.code == sf::Keyboard::S;
    if (released || event.type == sf::Event::LostFocus) m_keyHolds = false;
    // Whoever looks elsewhere loses no minutes.
    if (event.type == sf::Event::LostFocus) rest("focus");
}

}  // namespace ui
