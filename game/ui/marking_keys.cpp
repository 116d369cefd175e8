// What keys do at the marking desk.
#include <cmath>

#include "ui/kit/monotonic.hpp"
#include "ui/marking_screen.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr double kSecond = 1.0;    // s, by the arrow keys
constexpr double kFar = 10.0;      // with Shift
constexpr double kPinRoom = 40.0;  // px that a pin takes above its place
constexpr int kTabs = 4;

sf::Event pressed(sf::Keyboard::Key code) {
    sf::Event event{};
    event.type = sf::Event::KeyPressed;
    event.key.code = code;
    return event;
}

// 1..9 of the digit keys, of the row and of the number pad.
std::optional<int> digitOf(sf::Keyboard::Key code) {
    if (code >= sf::Keyboard::Num1 && code <= sf::Keyboard::Num9) return code - sf::Keyboard::Num0;
    if (code >= sf::Keyboard::Numpad1 && code <= sf::Keyboard::Numpad9) return code - sf::Keyboard::Numpad0;
    return std::nullopt;
}

}  // namespace

Pin MarkingScreen::momentNow() const { return assessment::MomentPin{m_work->stage->head.atUs()}; }

// A comment at this moment; the replay stands, so that it is the one that was meant.
void MarkingScreen::writeHere() {
    if (!open()) return;
    m_work->stage->head.play(false);
    m_work->sheet.choose({});
    m_work->sheet.writeOn(momentNow(), m_work->stage->head.atUs());
    m_sideOpen = true;
}

void MarkingScreen::goTo(std::size_t comment) {
    m_work->sheet.choose(comment);
    const assessment::Comment& chosen = m_work->sheet.sheet().comments[comment];
    review::Playhead& head = m_work->stage->head;
    head.play(false);
    if (const auto* dot = std::get_if<assessment::DotPin>(&chosen.pin);
        dot != nullptr && dot->ordinal >= 0 &&
        static_cast<std::size_t>(dot->ordinal) < m_work->stage->track.attempt().dots.size()) {
        head.choose(static_cast<std::size_t>(dot->ordinal));
    } else if (const auto* moment = std::get_if<assessment::MomentPin>(&chosen.pin)) {
        head.seek(moment->us);
    } else {
        head.seek(chosen.us);
    }
    if (const auto place = placeOf(chosen.pin)) m_work->stage->view.bringIn(*place, kPinRoom);
}

void MarkingScreen::leave(Session& session) {
    keep(session, true);
    ask(GoBack{});
}

void MarkingScreen::takeLetter(char32_t letter) {
    if (std::exchange(m_swallow, false)) return;
    if (m_reasonOpen) {
        m_reason.take(letter);
    } else if (open() && m_work->sheet.writing() && !m_bankOpen) {
        m_work->sheet.take(letter);
    }
}

// What lies over the screen goes first.
bool MarkingScreen::takePopupKey(Session& session, const sf::Event::KeyEvent& key) {
    if (m_reasonOpen) {
        if (key.code == sf::Keyboard::Escape) {
            m_reasonOpen = false;
        } else if (key.code == sf::Keyboard::Enter) {
            askSecond(session);
        } else {
            static_cast<void>(m_reason.take(key));
        }
        return true;
    }
    if (!m_bankOpen) return false;
    constexpr std::size_t sections = assessment::kRubricCriteria + 1;
    const auto digit = digitOf(key.code);
    if (digit) {
        chooseSentence(session, static_cast<std::size_t>(*digit) - 1);
    } else if (key.code == sf::Keyboard::Escape || key.code == sf::Keyboard::B) {
        m_bankOpen = false;
    } else if (key.code == sf::Keyboard::Down || (key.code == sf::Keyboard::Tab && !key.shift)) {
        m_section = (m_section + 1) % sections;
    } else if (key.code == sf::Keyboard::Up || key.code == sf::Keyboard::Tab) {
        m_section = (m_section + sections - 1) % sections;
    }
    return true;
}

// Criteria and marks, and on to other work.
bool MarkingScreen::takeSheetKey(Session& session, const sf::Event::KeyEvent& key) {
    DeskSheet& sheet = m_work->sheet;
    if (const auto digit = digitOf(key.code); digit && *digit <= assessment::kMostMark) {
        if (open()) sheet.give(*digit);
        m_toFocus = true;
        return true;
    }
    switch (key.code) {
        case sf::Keyboard::Up:
        case sf::Keyboard::Down:
            if (key.control) return false;
            sheet.moveFocus(key.code == sf::Keyboard::Down ? 1 : -1);
            m_toFocus = true;
            return true;
        case sf::Keyboard::Tab:
            sheet.moveFocus(key.shift ? -1 : 1);
            m_toFocus = true;
            return true;
        case sf::Keyboard::M:
            m_reasonOpen = m_swallow = !m_work->secondAsked;
            return true;
        case sf::Keyboard::N:
            next(session);
            return true;
        default:
            return false;
    }
}

bool MarkingScreen::takeCommentKey(const sf::Event::KeyEvent& key) {
    DeskSheet& sheet = m_work->sheet;
    switch (key.code) {
        case sf::Keyboard::C:
            writeHere();
            m_swallow = true;
            return true;
        case sf::Keyboard::Enter:
            if (!open() || !sheet.chosen()) return true;
            m_work->stage->head.play(false);
            sheet.change();
            m_sideOpen = true;
            return true;
        case sf::Keyboard::Delete:
        case sf::Keyboard::Backspace:
            if (open()) sheet.removeChosen();
            return true;
        case sf::Keyboard::J:
            sheet.chooseNext(key.shift ? -1 : 1);
            if (sheet.chosen()) goTo(*sheet.chosen());
            return true;
        case sf::Keyboard::B:
            if (open()) showBank(true);
            return true;
        default:
            return false;
    }
}

// Moves the time; what it shows is the replay.
bool MarkingScreen::takeTimeKey(const sf::Event::KeyEvent& key) {
    review::Playhead& head = m_work->stage->head;
    const int way = key.code == sf::Keyboard::Left || key.code == sf::Keyboard::Comma ? -1 : 1;
    switch (key.code) {
        case sf::Keyboard::Space:
            head.togglePlaying();
            break;
        case sf::Keyboard::Left:
        case sf::Keyboard::Right:
            if (key.control) {
                head.stepDot(way);
            } else {
                head.seek(head.atUs() + std::llround(way * (key.shift ? kFar : kSecond) * 1e6));
            }
            break;
        case sf::Keyboard::Comma:
        case sf::Keyboard::Period:
            head.stepDot(way);
            break;
        case sf::Keyboard::Home:
            head.seek(0);
            break;
        case sf::Keyboard::End:
            head.seek(head.endUs());
            break;
        case sf::Keyboard::F:
            head.toMoment(m_work->moments, key.shift ? -1 : 1);
            break;
        default:
            return false;
    }
    m_tab = Tab::replay;
    return true;
}

void MarkingScreen::takeReplayKey(const sf::Event::KeyEvent& key) {
    if (takeTimeKey(key)) return;
    switch (key.code) {
        case sf::Keyboard::Up:
        case sf::Keyboard::Down:
            m_work->stage->head.changeSpeed(key.code == sf::Keyboard::Up ? 1 : -1);
            break;
        case sf::Keyboard::V:
            showTab(static_cast<Tab>((static_cast<int>(m_tab) + (key.shift ? kTabs - 1 : 1)) % kTabs));
            break;
        case sf::Keyboard::G:
            m_findingsShown = !m_findingsShown;
            break;
        case sf::Keyboard::F2:
            m_sideOpen = !m_sideOpen;
            break;
        case sf::Keyboard::PageUp:
        case sf::Keyboard::PageDown:
            m_scroll += key.code == sf::Keyboard::PageUp ? -1.0F : 1.0F;
            break;
        default:
            break;
    }
}

// As in the replay: letters move the view.
bool MarkingScreen::takeViewKey(const sf::Event::KeyEvent& key) {
    ViewControl& view = m_work->stage->view;
    switch (key.code) {
        case sf::Keyboard::A:
            return view.take(pressed(sf::Keyboard::Left));
        case sf::Keyboard::D:
            return view.take(pressed(sf::Keyboard::Right));
        case sf::Keyboard::W:
            return view.take(pressed(sf::Keyboard::Up));
        case sf::Keyboard::S:
            return view.take(pressed(sf::Keyboard::Down));
        case sf::Keyboard::Q:
        case sf::Keyboard::E:
            return view.take(pressed(key.code));
        default:
            return ViewControl::isZoomKey(key.code) && view.take(pressed(key.code));
    }
}

void MarkingScreen::takeKey(Session& session, const sf::Event::KeyEvent& key) {
    DeskSheet& sheet = m_work->sheet;
    if (key.code == sf::Keyboard::Enter && key.control && !m_reasonOpen) {
        submit(session);
        return;
    }
    if (takePopupKey(session, key)) return;
    if (sheet.writing()) {
        if (key.code == sf::Keyboard::Enter) {
            sheet.keepTyped();
        } else if (key.code == sf::Keyboard::Escape) {
            sheet.rest();
        } else {
            static_cast<void>(sheet.take(key));
        }
        return;
    }
    if (key.code == sf::Keyboard::Escape) {
        if (sheet.chosen()) {
            sheet.choose({});
        } else {
            leave(session);
        }
        return;
    }
    if (takeSheetKey(session, key) || takeCommentKey(key) || takeViewKey(key)) return;
    takeReplayKey(key);
}

void MarkingScreen::take(Session& session, const sf::Event& event) {
    if (event.type == sf::Event::KeyPressed || event.type == sf::Event::MouseButtonPressed ||
        event.type == sf::Event::MouseWheelScrolled)
        m_usedUs = monotonicUs();
    const bool key = event.type == sf::Event::KeyPressed;
    if (key) m_swallow = false;
    if (!m_work || m_work->stage == nullptr) {
        if (key && event.key.code == sf::Keyboard::Escape) leave(session);
        return;
    }
    if (event.type == sf::Event::TextEntered) {
        takeLetter(static_cast<char32_t>(event.text.unicode));
    } else if (key) {
        takeKey(session, event.key);
        // Shift and the wheel turn the view.
        const bool shift = event.key.code == sf::Keyboard::LShift || event.key.code == sf::Keyboard::RShift;
        if (shift) m_work->stage->view.take(event);
    } else {
        takePointer(session, event);
    }
    // At once, not with the next frame: what was entered is kept whatever happens.
    keep(session, false);
}

}  // namespace ui
