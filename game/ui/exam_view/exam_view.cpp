#include "ui/exam_view/exam_view.hpp"

#include <utility>

#include "ui/exam_view/exam_bar.hpp"
#include "ui/exam_view/exam_layout.hpp"

namespace exam_ui {

using namespace ui_kit;
using exam_types::Stage;

ExamView::ExamView(Room& room) : m_room(room) {}

// The page and the canvas that belong to where the desk is now. A pause keeps the station's canvas.
void ExamView::follow() {
    const Stage stage = m_room.desk.stage();
    const bool keeps = stage == Stage::working || stage == Stage::paused;
    if (working() && (!m_canvas || m_canvas->station() != m_room.desk.station().number))
        m_canvas = std::make_unique<StationCanvas>(m_room);
    if (!keeps) m_canvas.reset();
    if (m_followed && stage == m_stage) return;
    m_followed = true;
    m_stage = stage;
    m_page = pageOf(stage);
    m_side.finish().release();
    m_room.later = {};
    m_laterShown = false;
    if (!working()) m_room.window.sfml().setMouseCursorVisible(true);
}

void ExamView::feel(const std::vector<PointerReport>& reports) {
    if (m_canvas) return m_canvas->feel(m_room, reports);
    for (const PointerReport& report : reports) m_between.take(m_room, {report, {}, false, false});
    m_between.describe(m_room);
}

void ExamView::takeKey(const sf::Event::KeyEvent& key, bool down) {
    if (key.code == sf::Keyboard::F10 && working()) m_side.finish().key(down);
    if (!down) return;
    const bool calls = key.code == sf::Keyboard::F1 || key.code == sf::Keyboard::Escape;
    if (calls) askToClose();
    if (key.code == sf::Keyboard::F2) m_room.folded = !m_room.folded;
}

void ExamView::take(const sf::Event& event) {
    switch (event.type) {
        case sf::Event::LostFocus:
            m_side.finish().release();
            m_room.desk.focus(false, m_room.nowUs);
            break;
        case sf::Event::GainedFocus:
            m_room.desk.focus(true, m_room.nowUs);
            break;
        case sf::Event::KeyPressed:
            takeKey(event.key, true);
            break;
        case sf::Event::KeyReleased:
            takeKey(event.key, false);
            break;
        default:
            break;
    }
    if (m_canvas && working()) m_canvas->take(m_room, event);
}

void ExamView::askToClose() {
    const Stage stage = m_room.desk.stage();
    if (stage == Stage::working || stage == Stage::ready || stage == Stage::resting)
        m_room.desk.callInvigilator(m_room.nowUs);
}

void ExamView::tick() {
    if (m_room.pointer) {
        const std::size_t keys = m_room.pointer->takeSyntheticKeys();
        if (keys > 0) m_room.desk.synthetic(false, "keys: " + std::to_string(keys), m_room.nowUs);
    }
    m_room.desk.tick(m_room.nowUs);
    follow();
}

void ExamView::drawUnder(sf::RenderTarget& target) {
    if (!m_canvas || !working()) return;
    m_canvas->drawUnder(m_room, target, layoutExam(m_room.kit.frame, m_room.folded, m_room.banner()).canvas);
}

void ExamView::draw() {
    const Kit& kit = m_room.kit;
    const ExamLayout layout = layoutExam(kit.frame, m_room.folded, m_room.banner());
    const bool station = working() && m_canvas;
    // On skin the arrows move the view; on a page they and Tab go from one thing to the next.
    beginScreen(kit, station ? "station" : "page", !station, !station);
    if (station) {
        m_canvas->draw(m_room, m_room.folded ? hindrance(m_room, m_canvas->hand()) : std::nullopt);
        m_side.draw(m_room, layout.side, m_canvas->hand());
    } else if (m_page) {
        onCard(kit, layout.column, [this](const Rect& box) { return m_page->draw(m_room, box); });
    }
    drawBanner(m_room, layout.banner);
    drawBar(m_room, layout.bar);
    endScreen();
}

bool ExamView::asksAgain() const { return m_canvas && working() && m_canvas->asksAgain(); }

void ExamView::drawLast(sf::RenderTarget& target) {
    if (m_canvas && working()) m_canvas->drawLast(m_room, target);
}

// What takes a second is done after a frame that says so.
void ExamView::shown() {
    if (!m_room.later) return;
    if (!std::exchange(m_laterShown, true)) return;
    const std::function<void()> later = m_room.later;
    later();
    m_room.later = {};
    m_laterShown = false;
}

}  // namespace exam_ui
