// The comments of the marking desk: the list, the field, and the acts at the foot.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/marking_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr float kBadge = 11.0F;
void drawBadge(const Kit& kit, ImVec2 centre, std::size_t number) {
    const float radius = kit.px(kBadge);
    ImGui::GetWindowDrawList()->AddCircleFilled(centre, radius, kit.ink(Role::text), 28);
    label(kit, {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, std::to_string(number),
          {Type::strong, Role::panel, Align::centre});
}

double seconds(std::int64_t us) { return static_cast<double>(us) / 1e6; }

}  // namespace

float MarkingScreen::drawComments(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const auto& comments = m_work->sheet.sheet().comments;
    const float high = std::max(lineHeight(kit, Type::strong), kit.px(30));
    label(kit, {x, y, width / 2, high}, session.word("marking.comments"),
          {Type::strong, Role::text, Align::left});
    if (!submitted()) {
        const ButtonSpec bank{.label = session.word("marking.bank"),
                              .look = Look::quiet,
                              .key = "B",
                              .enabled = open(),
                              .chosen = m_bankOpen};
        const float wide = std::min(buttonWidth(kit, bank), width / 2);
        if (button(kit, "bank", {x + width - wide, y, wide, high}, bank)) m_bankOpen = !m_bankOpen;
    }
    y += high + kit.px(4);
    if (comments.empty())
        y += paragraph(kit, {x, y, width, 0}, session.word("marking.noComments"),
                       {Type::body, Role::muted, Align::left});
    for (std::size_t i = 0; i < comments.size(); ++i) y = drawComment(session, x, y, width, i);
    if (comments.size() > std::exchange(m_commentsSeen, comments.size())) {
        ImGui::SetCursorScreenPos({x, y});
        ImGui::Dummy({1, 1});
        ImGui::SetScrollHereY(1.0F);
    }
    return y;
}

float MarkingScreen::drawComment(Session& session, float x, float y, float width, std::size_t index) {
    const Kit& kit = session.kit;
    const assessment::Comment& comment = m_work->sheet.sheet().comments[index];
    const bool chosen = m_work->sheet.chosen() == index;
    const auto* const moment = std::get_if<assessment::MomentPin>(&comment.pin);
    const std::string where =
        moment != nullptr ? clockFigure(seconds(moment->us))
        : std::holds_alternative<assessment::DotPin>(comment.pin)
            ? session.word(
                  "marking.onDot",
                  {{"number", std::to_string(std::get<assessment::DotPin>(comment.pin).ordinal + 1)}})
            : session.word("marking.onRegion");
    const float whereWide = std::ceil(textWidth(kit, Type::body, where)) + 1.0F;
    const bool removes = chosen && open();
    const float cross = removes ? kit.px(34) : 0.0F;
    const float text = width - kit.px(32) - whereWide - kit.px(12) - cross;
    const float high =
        std::max(paragraphHeight(kit, Type::body, comment.text, text) + kit.px(10), kit.px(32));
    const Rect box{x - kit.px(6), y, width + kit.px(12) - cross, high};
    ImGui::PushID(static_cast<int>(index));
    bool hovered = false;
    ImGui::SetCursorScreenPos({box.x, box.y});
    if (ImGui::InvisibleButton("comment", {box.width, box.height})) goTo(index);
    noteCommand(kit, "comment", "J");
    hovered = ImGui::IsItemHovered();
    if (chosen || hovered)
        fill(kit, {box.x, box.y, width + kit.px(12), high}, chosen ? Role::soft : Role::panel2, kit.px(6));
    drawBadge(kit, {x + kit.px(kBadge), y + kit.px(16)}, index + 1);
    paragraph(kit, {x + kit.px(32), y + kit.px(6), text, 0}, comment.text,
              {Type::body, Role::text, Align::left});
    label(kit, {x + width - cross - whereWide, y, whereWide, kit.px(32)}, where,
          {Type::body, Role::muted, Align::left});
    if (removes) {
        const ButtonSpec remove{
            .look = Look::quiet, .icon = Icon::cross, .key = "", .tip = session.word("marking.remove")};
        if (button(kit, "remove", {x + width - kit.px(30), y + kit.px(1), kit.px(30), kit.px(30)}, remove))
            m_work->sheet.removeChosen();
    }
    ImGui::PopID();
    return y + high + kit.px(2);
}

// Field, buttons, and above them what stops the last act.
float MarkingScreen::footHeight(const Session& session, float width) const {
    const Kit& kit = session.kit;
    float high = kit.px(10 + 10) + controlHeight(kit);
    if (!actsInOneRow(session, width)) high += controlHeight(kit) + kit.px(8);
    if (!submitted()) high += typedLineHeight(kit, m_work->sheet.line(), width) + kit.px(8);
    if (m_problem) high += paragraphHeight(kit, Type::medium, *m_problem, width - kit.px(26)) + kit.px(8);
    if (m_work->secondAsked)
        high += paragraphHeight(kit, Type::body, session.word("marking.secondAsked"), width) + kit.px(6);
    return std::ceil(high);
}

void MarkingScreen::drawFoot(Session& session, const Rect& foot) {
    const Kit& kit = session.kit;
    fill(kit, foot, Role::panel);
    horizontalRule(kit, foot.x, foot.y, foot.width);
    const float x = foot.x + kit.px(18);
    const float width = foot.width - kit.px(36);
    float y = foot.y + kit.px(10);
    if (m_problem) {
        icon(kit, Icon::alert, {x, y + kit.px(1)}, kit.px(18), Role::warn);
        y += paragraph(kit, {x + kit.px(26), y, width - kit.px(26), 0}, *m_problem,
                       {Type::medium, Role::text, Align::left}) +
             kit.px(8);
    }
    if (!submitted()) {
        const float high = typedLineHeight(kit, m_work->sheet.line(), width);
        drawField(session, {x, y, width, high});
        y += high + kit.px(8);
    }
    if (m_work->secondAsked)
        y += paragraph(kit, {x, y, width, 0}, session.word("marking.secondAsked"),
                       {Type::body, Role::muted, Align::left}) +
             kit.px(6);
    drawButtons(session, {x, y, width, controlHeight(kit)});
}

void MarkingScreen::drawField(Session& session, const Rect& box) {
    DeskSheet& sheet = m_work->sheet;
    const std::string& hint =
        session.word(sheet.line().text().empty() ? "marking.field" : "marking.fieldGoesOn");
    if (drawTypedLine(session.kit, "field", box, sheet.line(), sheet.writing(), hint) && open() &&
        !sheet.writing())
        writeHere();
}

std::pair<ButtonSpec, ButtonSpec> MarkingScreen::acts(const Session& session) const {
    const ButtonSpec second{.label = session.word("marking.second"),
                            .icon = Icon::flag,
                            .key = "M",
                            .enabled = !m_work->secondAsked && !m_askingSecond.waits()};
    if (submitted())
        return {second,
                {.label = session.word("marking.next"),
                 .look = Look::filled,
                 .key = "N",
                 .enabled = m_next.has_value()}};
    return {
        second,
        {.label = session.word("marking.submit"), .look = Look::filled, .key = "Ctrl\n", .enabled = open()}};
}

bool MarkingScreen::actsInOneRow(const Session& session, float width) const {
    const auto [second, main] = acts(session);
    return buttonWidth(session.kit, second) + session.kit.px(8) + buttonWidth(session.kit, main) <= width;
}

void MarkingScreen::drawButtons(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    const auto [second, main] = acts(session);
    const float high = controlHeight(kit);
    const bool one = actsInOneRow(session, box.width);
    const float half = std::floor((box.width - kit.px(8)) / 2);
    const float most = box.width - kit.px(8) - buttonWidth(kit, main);
    const float left = one ? std::min(std::max(half, buttonWidth(kit, second)), most) : box.width;
    if (button(kit, "second", {box.x, box.y, left, high}, second)) m_reasonOpen = true;
    const Rect at = one ? Rect{box.x + left + kit.px(8), box.y, box.width - left - kit.px(8), high}
                        : Rect{box.x, box.y + high + kit.px(8), box.width, high};
    if (!button(kit, submitted() ? "nextOne" : "submit", at, main)) return;
    if (submitted()) {
        next(session);
    } else {
        submit(session);
    }
}

}  // namespace ui
