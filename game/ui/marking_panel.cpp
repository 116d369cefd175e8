// The panel of the marking desk: the rubric, and how each criterion is marked.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/kit/controls.hpp"
#include "ui/kit/monotonic.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/marking_screen.hpp"

namespace ui {

using namespace ui_kit;

namespace {

using Criterion = DeskSheet::Criterion;

constexpr float kCell = 36.0F;  // units: a mark's width, its height, the gap to the next
constexpr float kCellHigh = 30.0F;
constexpr float kCellGap = 6.0F;
constexpr int kMarks = assessment::kMostMark;
constexpr std::int64_t kJustNowUs = 60'000'000;

std::string wordOf(Criterion criterion) { return "rubric." + std::string(assessment::name(criterion)); }

Criterion criterionAt(std::size_t index) { return static_cast<Criterion>(index); }

float cellsWide(const Kit& kit) { return kit.px(kMarks * kCell + (kMarks - 1) * kCellGap); }

// One mark of a row; true when it was pressed.
bool drawCell(const Kit& kit, const Rect& box, int mark, bool on, bool enabled) {
    ImGui::PushID(mark);
    ImGui::SetCursorScreenPos({box.x, box.y});
    const bool pressed = ImGui::InvisibleButton("mark", {box.width, box.height});
    noteCommand(kit, "mark", std::to_string(mark), enabled);
    const bool hovered = ImGui::IsItemHovered() && enabled;
    ImGui::PopID();
    fill(kit, box, on ? Role::accent : hovered ? Role::panel2 : Role::panel, kit.px(6));
    if (!on) outline(kit, box, enabled ? Role::edge : Role::line, kit.px(6));
    label(kit, box, std::to_string(mark),
          {Type::strong,
           on        ? Role::onAccent
           : enabled ? Role::text
                     : Role::muted,
           Align::centre});
    return pressed && enabled;
}

}  // namespace

void MarkingScreen::drawSide(Session& session, const Rect& side) {
    const Kit& kit = session.kit;
    fill(kit, side, Role::panel);
    verticalRule(kit, kit.frame.leftHanded ? side.right() - 1.0F : side.x, side.y, side.height);
    const float inset = kit.px(18);
    const float width = side.width - 2 * inset;
    const float foot = footHeight(session, width);
    beginScroll(kit, "rubric", {side.x + 1.0F, side.y, side.width - 2.0F, side.height - foot});
    if (m_scroll != 0.0F)
        ImGui::SetScrollY(ImGui::GetScrollY() + std::exchange(m_scroll, 0.0F) * side.height * 0.5F);
    if (std::exchange(m_toTop, false)) ImGui::SetScrollY(0.0F);
    const float x = side.x + inset;
    float y = ImGui::GetCursorScreenPos().y + kit.px(12);
    if (layoutMarking(kit.frame, false).strip) {
        const ButtonSpec fold{.label = session.word("marking.fold"), .look = Look::quiet, .key = "F2"};
        if (button(kit, "fold", {x, y - kit.px(4), width, controlHeight(kit)}, fold)) m_sideOpen = false;
        y += controlHeight(kit);
    }
    y = drawHead(session, x, y, width);
    y = submitted() ? drawVerdict(session, x, y, width) : drawCriteria(session, x, y, width);
    if (!submitted()) y = drawLock(session, x, y + kit.px(10), width);
    y = drawComments(session, x, y + kit.px(14), width);
    ImGui::SetCursorScreenPos({x, y});
    ImGui::Dummy({1, kit.px(8)});
    endScroll();
    drawFoot(session, {side.x, side.bottom() - foot, side.width, foot});
}

// "Your mark", and whether all of it is kept.
float MarkingScreen::drawHead(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const float high = std::max(lineHeight(kit, Type::heading), kit.px(24));
    const bool in = submitted();
    const bool recent = monotonicUs() - m_keptUs < kJustNowUs;
    const std::string& state = m_submitting.waits() ? session.word("marking.submitting")
                               : in                 ? session.word("marking.isIn")
                               : m_keptUs == 0      ? session.word("marking.nothingYet")
                               : recent             ? session.word("marking.savedNow")
                                                    : session.word("marking.saved");
    const float wide = std::ceil(textWidth(kit, Type::body, state)) + 1.0F;
    label(kit, {x, y, width - wide - kit.px(28), high}, session.word("marking.yours"),
          {Type::heading, Role::text, Align::left});
    label(kit, {x + width - wide, y, wide, high}, state, {Type::body, Role::muted, Align::left});
    if (in || m_keptUs > 0)
        icon(kit, Icon::tick, {x + width - wide - kit.px(20), y + (high - kit.px(16)) / 2}, kit.px(16),
             Role::muted);
    return y + high + kit.px(8);
}

float MarkingScreen::drawCriteria(Session& session, float x, float y, float width) {
    for (std::size_t i = 0; i < assessment::kRubricCriteria; ++i)
        y = drawCriterion(session, x, y, width, criterionAt(i));
    return y;
}

float MarkingScreen::drawCriterion(Session& session, float x, float y, float width, Criterion criterion) {
    const Kit& kit = session.kit;
    const DeskSheet& sheet = m_work->sheet;
    const bool focused = sheet.focus() == criterion;
    const float inset = kit.px(18);
    const float row = std::round(kit.px(kCellHigh));
    const float top = y;
    const float pad = kit.px(focused ? 10 : 8);
    float high = 2 * pad + row;
    if (focused) high += anchors(session, x, std::nullopt, width, criterion);
    const Rect all{x - inset, top, width + 2 * inset, high};
    if (focused) {
        fill(kit, all, Role::soft);
        fill(kit, {all.x, all.y, all.width, 1.0F}, Role::accent);
        fill(kit, {all.x, all.bottom() - 1.0F, all.width, 1.0F}, Role::accent);
    } else {
        horizontalRule(kit, x, top, width);
    }
    const float name = width - cellsWide(kit) - kit.px(12);
    label(kit, {x, top + pad, name, row}, session.word(wordOf(criterion)),
          {focused ? Type::strong : Type::medium, sheet.has(criterion) ? Role::text : Role::muted,
           Align::left});
    if (sheet.has(criterion)) {
        drawMarks(session, x + width, top + pad, criterion);
    } else {
        label(kit, {x + name, top + pad, width - name, row}, session.word("marking.notHere"),
              {Type::body, Role::muted, Align::right});
    }
    if (focused) {
        anchors(session, x, top + pad + row, width, criterion);
        if (std::exchange(m_toFocus, false)) {
            ImGui::SetCursorScreenPos({x, top});
            ImGui::Dummy({1, high});
            if (!ImGui::IsItemVisible() ||
                ImGui::GetItemRectMax().y > ImGui::GetWindowPos().y + ImGui::GetWindowHeight())
                ImGui::SetScrollHereY(0.5F);
        }
    }
    return top + high;
}

float MarkingScreen::drawMarks(Session& session, float right, float y, Criterion criterion) {
    const Kit& kit = session.kit;
    const std::string id(assessment::name(criterion));
    ImGui::PushID(id.c_str());
    for (int mark = 1; mark <= kMarks; ++mark) {
        const float left = right - cellsWide(kit) + kit.px(static_cast<float>(mark - 1) * (kCell + kCellGap));
        const Rect cell{std::round(left), y, std::round(kit.px(kCell)), std::round(kit.px(kCellHigh))};
        if (!drawCell(kit, cell, mark, m_work->sheet.mark(criterion) == mark, open())) continue;
        m_work->sheet.focusOn(criterion);
        m_work->sheet.give(mark);
    }
    ImGui::PopID();
    return y + kit.px(kCellHigh);
}

// What each mark means, the best first, from there on; without a place nothing is drawn. Returns the height.
float MarkingScreen::anchors(Session& session, float x, std::optional<float> y, float width,
                             Criterion criterion) {
    const Kit& kit = session.kit;
    const auto& words = m_work->desk.rubric.parts[static_cast<std::size_t>(criterion)].anchors;
    const auto mark = m_work->sheet.mark(criterion);
    const float number = kit.px(20);
    float high = kit.px(8);
    for (int i = kMarks; i >= 1; --i) {
        const std::string& anchor = words[static_cast<std::size_t>(i) - 1];
        const bool on = mark == i;
        const Type type = on ? Type::medium : Type::body;
        if (y) {
            label(kit, {x, *y + high, number, lineHeight(kit, Type::strong)}, std::to_string(i),
                  {Type::strong, on ? Role::accent : Role::text, Align::left});
            paragraph(kit, {x + number, *y + high, width - number, 0}, anchor,
                      {type, Role::text, Align::left});
        }
        high += paragraphHeight(kit, type, anchor, width - number) + kit.px(2);
    }
    const std::string& hint = session.word("marking.hint");
    high += kit.px(4);
    if (y) paragraph(kit, {x, *y + high, width, 0}, hint, {Type::body, Role::accent, Align::left});
    return high + paragraphHeight(kit, Type::body, hint, width);
}

float MarkingScreen::drawLock(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const std::string& text = session.word("marking.hidden");
    const float inner = width - kit.px(24 + 28);
    const float high = paragraphHeight(kit, Type::body, text, inner) + kit.px(16);
    fill(kit, {x, y, width, high}, Role::panel2, kit.px(6));
    icon(kit, Icon::lock, {x + kit.px(12), y + (high - kit.px(18)) / 2}, kit.px(18), Role::muted);
    paragraph(kit, {x + kit.px(40), y + kit.px(8), inner, 0}, text, {Type::body, Role::muted, Align::left});
    return y + high;
}

// The folded panel: how each criterion is marked, and the key that opens it.
void MarkingScreen::drawStrip(Session& session, const Rect& side) {
    const Kit& kit = session.kit;
    fill(kit, side, Role::panel);
    verticalRule(kit, kit.frame.leftHanded ? side.right() - 1.0F : side.x, side.y, side.height);
    const float size = controlHeight(kit);
    const ButtonSpec unfold{.icon = kit.frame.leftHanded ? Icon::forward : Icon::back,
                            .tip = session.word("marking.unfold")};
    const Rect at{side.x + (side.width - size) / 2, side.y + kit.px(8), size, size};
    if (button(kit, "fold", at, unfold)) m_sideOpen = true;
    float y = at.bottom() + kit.px(8);
    for (std::size_t i = 0; i < assessment::kRubricCriteria; ++i) {
        const Criterion criterion = criterionAt(i);
        if (!m_work->sheet.has(criterion)) continue;
        const bool focused = m_work->sheet.focus() == criterion && !submitted();
        const Rect cell{side.x + 1.0F, y, side.width - 2.0F, std::round(kit.px(kCellHigh))};
        if (focused) fill(kit, cell, Role::soft);
        const auto mark = m_work->sheet.mark(criterion);
        const std::string& name = session.word(wordOf(criterion) + ".short");
        const Role ink = focused ? Role::accent : Role::text;
        label(kit, {cell.x + kit.px(4), y, kit.px(34), cell.height}, name, {Type::body, ink, Align::left});
        label(kit, {cell.right() - kit.px(20), y, kit.px(14), cell.height},
              mark ? std::to_string(*mark) : "–", {Type::strong, ink, Align::right});
        y += cell.height;
    }
}

}  // namespace ui
