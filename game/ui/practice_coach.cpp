// Coaching on the practice screen: the rest, the one hint, gauges that step back, and the choice of a drill.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/kit/controls.hpp"
#include "ui/kit/monotonic.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/practice_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

void PracticeScreen::rest(const std::string& by) {
    if (m_ended || m_played) return;
    (void)m_feed.rest(monotonicUs(), by);
}

void PracticeScreen::goOn() { m_feed.goOn(monotonicUs()); }

void PracticeScreen::restOrGoOn() {
    if (m_feed.resting()) {
        goOn();
    } else {
        rest("key");
    }
}

// What the person has worked, for the word about a break. Hands that are played never tire.
void PracticeScreen::countWork(Session& session) {
    if (m_played || !m_feed.begun()) return;
    const double from = static_cast<double>(m_feed.originUs()) / 1e6;
    session.workLoad.practised({from}, {static_cast<double>(monotonicUs()) / 1e6}, {m_feed.elapsed()});
}

// Over the middle of the canvas, which is veiled: nobody takes it for skin that can be worked on.
void PracticeScreen::drawRest(Session& session, const Rect& canvas) {
    if (!m_feed.resting()) return;
    const Kit& kit = session.kit;
    ImGui::GetWindowDrawList()->AddRectFilled({canvas.x, canvas.y}, {canvas.right(), canvas.bottom()},
                                              kit.ink(Role::surround, 0.55));
    m_plates.push_back(canvas);
    const ButtonSpec on{.label = session.word("rest.goOn"), .look = Look::filled, .key = "P"};
    const float pad = kit.px(20);
    const float inner = std::min(kit.px(360), canvas.width - kit.px(32) - 2 * pad);
    const std::string& title = session.word("rest.title");
    const std::string& words = session.word("rest.words");
    const float high = paragraphHeight(kit, Type::title, title, inner) + kit.px(6) +
                       paragraphHeight(kit, Type::body, words, inner) + kit.px(14) + controlHeight(kit);
    const Rect box{canvas.x + (canvas.width - inner) / 2 - pad, canvas.y + (canvas.height - high) / 2 - pad,
                   inner + 2 * pad, high + 2 * pad};
    card(kit, box);
    float y = box.y + pad;
    y +=
        paragraph(kit, {box.x + pad, y, inner, 0}, title, {Type::title, Role::text, Align::left}) + kit.px(6);
    y += paragraph(kit, {box.x + pad, y, inner, 0}, words, {Type::body, Role::muted, Align::left}) +
         kit.px(14);
    if (button(kit, "goOn", {box.x + pad, y, buttonWidth(kit, on), controlHeight(kit)}, on)) goOn();
}

// One quiet line above the tools. `above`: the upper edge of the plate that it stands over.
void PracticeScreen::drawHint(Session& session, const Rect& canvas, float above) {
    if (!m_coach.hint() || m_feed.resting()) return;
    const Kit& kit = session.kit;
    const std::string& words = session.word(std::string("hint.") + practice::name(*m_coach.hint()));
    const float pad = kit.px(12);
    const float most = canvas.width - kit.px(32) - 2 * pad;
    const float line = std::ceil(textWidth(kit, Type::medium, words)) + 1.0F;
    const float inner = std::min(line, most);
    const float high = paragraphHeight(kit, Type::medium, words, inner);
    const Rect box{std::round(canvas.x + (canvas.width - inner) / 2 - pad),
                   std::round(above - kit.px(8) - high - kit.px(16)), inner + 2 * pad, high + kit.px(16)};
    addPlate(kit, box);
    paragraph(kit, {box.x + pad, box.y + kit.px(8), inner, 0}, words,
              {Type::medium, Role::text, Align::left});
}

float PracticeScreen::drawFaded(Session& session, const Rect& box, const char* nameKey, float height) {
    const Kit& kit = session.kit;
    label(kit, {box.x, box.y, box.width, lineHeight(kit, Type::strong) + kit.px(4)}, session.word(nameKey),
          {Type::medium, Role::muted, Align::left});
    return height;
}

float PracticeScreen::drawBringBack(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    const ButtonSpec all{.label = session.word("help.all"), .look = Look::outlined, .key = "H"};
    float y = box.y + kit.px(12);
    y += paragraph(kit, {box.x, y, box.width, 0}, session.word("help.stepsBack"),
                   {Type::body, Role::muted, Align::left}) +
         kit.px(8);
    const Rect cell{box.x, y, std::min(box.width, buttonWidth(kit, all)), controlHeight(kit)};
    if (button(kit, "allGauges", cell, all)) m_coach.bringBack(m_feed);
    return cell.bottom() - box.y;
}

bool PracticeScreen::mayDrill() const {
    return !m_feed.begun() && !m_played && !m_ended && !m_drill && !m_beside.detour;
}

void PracticeScreen::chooseDrill(Session&) {
    if (mayDrill()) m_drill.emplace(m_level, middleOf(m_level));
}

// True when the key was about a drill.
bool PracticeScreen::takeDrillKey(Session& session, const sf::Event::KeyEvent& key) {
    if (!m_drill) {
        if (key.code != sf::Keyboard::Z || !mayDrill()) return false;
        chooseDrill(session);
        return true;
    }
    bool used = false;
    const DrillPicker::Answer answer = m_drill->take(key, used);
    if (answer == DrillPicker::Answer::leave) m_drill.reset();
    if (answer == DrillPicker::Answer::start) startDrill(session);
    return used;
}

void PracticeScreen::startDrill(Session& session) {
    if (auto drills = drillsOf(session, m_level, {m_drill->box()}))
        ask(Practise{m_index, {std::move(drills), 0}});
    m_drill.reset();
}

void PracticeScreen::drawDrill(Session& session) {
    const DrillPicker::Answer answer = m_drill->draw(session, m_view.canvas(), m_view.view());
    m_plates.push_back(m_drill->plate());
    if (answer == DrillPicker::Answer::leave) m_drill.reset();
    if (answer == DrillPicker::Answer::start) startDrill(session);
}

}  // namespace ui
