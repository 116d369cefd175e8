// From the result on to a drill: over the worst places, or over a part that is chosen on the picture.
#include <algorithm>
#include <utility>

#include "record/store/settings.hpp"
#include "review/drill_places.hpp"
#include "ui/break_line.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_screen.hpp"

namespace ui {

using namespace ui_kit;

float ResultScreen::drawCoaching(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const ButtonSpec fix{.label = session.word("drill.fix"),
                         .key = "M",
                         .tip = session.word("drill.fix.tip"),
                         .enabled = !card().findings.empty()};
    const ButtonSpec drill{.label = session.word("drill.choose"),
                           .key = "Z",
                           .tip = session.word("drill.choose.tip"),
                           .chosen = m_drill.has_value()};
    Rect cell{x, y, std::min(width, buttonWidth(kit, fix)), controlHeight(kit)};
    if (button(kit, "fix", cell, fix)) fixWorst(session);
    const float wide = std::min(width, buttonWidth(kit, drill));
    cell = {cell.right() + kit.px(8), y, wide, cell.height};
    if (cell.right() > x + width) cell = {x, y + cell.height + kit.px(8), wide, cell.height};
    if (button(kit, "drill", cell, drill)) chooseDrill();
    y = cell.bottom() + kit.px(8);
    if (m_beside.is(Detour::Kind::drill)) {
        y += paragraph(kit, {x, y, width, 0}, session.word("drill.noPass"),
                       {Type::body, Role::muted, Align::left}) +
             kit.px(4);
    }
    return drawBreakLine(session, x, y, width) + kit.px(6);
}

// A detour's next part, or the same again.
Practise ResultScreen::nextStep() const { return {m_index, m_beside.next().value_or(m_beside)}; }

void ResultScreen::fixWorst(Session& session) {
    if (m_judged == nullptr) return;
    const auto places = review::placesToDrill(m_level, card().findings, m_judged->attempt().dots);
    if (places.empty()) return chooseDrill();
    if (auto drills = drillsOf(session, m_level, places)) ask(Practise{m_index, {std::move(drills), 0}});
}

// Begins where the worst place is.
void ResultScreen::chooseDrill() {
    if (m_judged == nullptr) return;
    if (m_drill) return m_drill.reset();
    const auto places = review::placesToDrill(m_level, card().findings, m_judged->attempt().dots, 1);
    m_drillUnseen = true;
    m_drill.emplace(m_level, places.empty() ? middleOf(m_level) : places.front());
}

void ResultScreen::startDrill(Session& session) {
    if (auto drills = drillsOf(session, m_level, {m_drill->box()}))
        ask(Practise{m_index, {std::move(drills), 0}});
    m_drill.reset();
}

void ResultScreen::drawDrill(Session& session, const Rect& box) {
    if (!m_drill) return;
    const Kit& kit = session.kit;
    const ResultLayout layout = layoutResult(kit.frame);
    // On a small window the picture lies farther down: it is brought into sight once.
    if (layout.stacked && std::exchange(m_drillUnseen, false))
        ImGui::SetScrollY(ImGui::GetScrollY() + box.y - layout.left.y - kit.px(8));
    const DrillPicker::Answer answer = m_drill->draw(session, box, m_view.view());
    if (answer == DrillPicker::Answer::leave) m_drill.reset();
    if (answer == DrillPicker::Answer::start) startDrill(session);
}

bool ResultScreen::takeDrillKey(Session& session, const sf::Event::KeyEvent& key) {
    if (!m_drill) {
        if (key.code == sf::Keyboard::Z) chooseDrill();
        if (key.code == sf::Keyboard::M) fixWorst(session);
        return key.code == sf::Keyboard::Z || key.code == sf::Keyboard::M;
    }
    bool used = false;
    const DrillPicker::Answer answer = m_drill->take(key, used);
    if (answer == DrillPicker::Answer::leave) m_drill.reset();
    if (answer == DrillPicker::Answer::start) startDrill(session);
    if (used) session.kit.enter = false;  // it is not the screen's any more
    return used;
}

}  // namespace ui
