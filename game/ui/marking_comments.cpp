// The comments of the marking desk: the list, the field, the bank of sentences, and the acts at the foot.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/marking_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr float kBadge = 11.0F;
// Of each criterion of the bank: "bank.spacing.1" ...
constexpr std::size_t kBankSentences = 6;
constexpr std::size_t kSections = assessment::kRubricCriteria + 1;

std::string sectionWord(std::size_t section) {
    return section < assessment::kRubricCriteria
               ? "rubric." + std::string(assessment::name(static_cast<DeskSheet::Criterion>(section)))
               : "bank.own";
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
    const ImVec2 centre{x + kit.px(kBadge), y + kit.px(16)};
    ImGui::GetWindowDrawList()->AddCircleFilled(centre, kit.px(kBadge), kit.ink(Role::text), 28);
    label(kit, {centre.x - kit.px(kBadge), centre.y - kit.px(kBadge), kit.px(2 * kBadge), kit.px(2 * kBadge)},
          std::to_string(index + 1), {Type::strong, Role::panel, Align::centre});
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

void MarkingScreen::drawButtons(Session& session, const Rect& row) {
    const Kit& kit = session.kit;
    const float half = std::floor((row.width - kit.px(8)) / 2);
    const ButtonSpec second{.label = session.word("marking.second"),
                            .icon = Icon::flag,
                            .key = "M",
                            .enabled = !m_work->secondAsked && !m_askingSecond.waits()};
    const ButtonSpec submitIt{.label = session.word("marking.submit"),
                              .look = Look::filled,
                              .key = "Ctrl\n",
                              .enabled = open()};
    const ButtonSpec nextOne{.label = session.word("marking.next"),
                             .look = Look::filled,
                             .key = "N",
                             .enabled = m_next.has_value()};
    const float left = std::min(std::max(half, buttonWidth(kit, second)), row.width * 0.6F);
    if (button(kit, "second", {row.x, row.y, left, row.height}, second)) m_reasonOpen = true;
    const Rect at{row.x + left + kit.px(8), row.y, row.width - left - kit.px(8), row.height};
    if (submitted()) {
        if (button(kit, "nextOne", at, nextOne)) next(session);
    } else if (button(kit, "submit", at, submitIt)) {
        submit(session);
    }
}

std::vector<std::string> MarkingScreen::bank(const Session& session) const {
    if (m_section >= assessment::kRubricCriteria) return m_work->desk.sentences;
    const std::string criterion(assessment::name(static_cast<DeskSheet::Criterion>(m_section)));
    std::vector<std::string> sentences;
    for (std::size_t i = 1; i <= kBankSentences; ++i)
        sentences.push_back(session.word("bank." + criterion + "." + std::to_string(i)));
    return sentences;
}

void MarkingScreen::chooseSentence(Session& session, std::size_t index) {
    const auto sentences = bank(session);
    if (index >= sentences.size() || !open()) return;
    m_work->stage->head.play(false);
    m_work->sheet.add(sentences[index], momentNow(), m_work->stage->head.atUs());
    m_bankOpen = false;
}

// Sentences by criterion; a digit takes one.
void MarkingScreen::drawBank(Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    const float width = std::round(std::min(kit.px(440), canvas.width - kit.px(32)));
    const float inner = width - kit.px(32);
    const auto sentences = bank(session);
    const float head = kit.px(36);
    std::array<std::string_view, kSections> names;
    for (std::size_t i = 0; i < kSections; ++i) names[i] = session.word(sectionWord(i));
    const float chips = kit.px(36);
    float high = kit.px(20) + head + 2 * chips + kit.px(12);
    const auto rowHigh = [&](const std::string& text) {
        return std::max(kit.px(32), paragraphHeight(kit, Type::body, text, inner - kit.px(32)) + kit.px(10));
    };
    for (const std::string& one : sentences) high += rowHigh(one);
    if (sentences.empty()) high += rowHigh(session.word("bank.none"));
    high = std::min(high, canvas.height - kit.px(16));
    const float left = kit.frame.leftHanded ? canvas.x + kit.px(16) : canvas.right() - kit.px(16) - width;
    const Rect box{left, canvas.bottom() - kit.px(8) - high, width, high};
    card(kit, box);
    m_plates.push_back(box);
    beginScroll(kit, "bank", box);
    const float x = box.x + kit.px(16);
    float y = ImGui::GetCursorScreenPos().y + kit.px(10);
    label(kit, {x, y, inner, head}, session.word("bank.title"), {Type::heading, Role::text, Align::left});
    y += head;
    // Two rows of sections.
    float across = x;
    for (std::size_t i = 0; i < kSections; ++i) {
        ImGui::PushID(static_cast<int>(i));
        const ButtonSpec section{.label = names[i], .look = Look::quiet, .chosen = i == m_section};
        const float wide = buttonWidth(kit, section);
        if (across + wide > x + inner + 1.0F) {
            across = x;
            y += chips;
        }
        if (button(kit, "section", {across, y, wide, kit.px(32)}, section)) m_section = i;
        across += wide + kit.px(4);
        ImGui::PopID();
    }
    y += chips + kit.px(6);
    if (sentences.empty())
        paragraph(kit, {x, y, inner, 0}, session.word("bank.none"), {Type::body, Role::muted, Align::left});
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const float row = rowHigh(sentences[i]);
        ImGui::PushID(static_cast<int>(i));
        ImGui::SetCursorScreenPos({x - kit.px(6), y});
        const std::string digit = std::to_string(i + 1);
        const bool pressed = ImGui::InvisibleButton("sentence", {inner + kit.px(12), row});
        noteCommand(kit, "sentence", digit);
        if (ImGui::IsItemHovered())
            fill(kit, {x - kit.px(6), y, inner + kit.px(12), row}, Role::panel2, kit.px(6));
        ImGui::PopID();
        keyCap(kit, {x, y + (row - kit.px(20)) / 2}, digit);
        const float text = paragraphHeight(kit, Type::body, sentences[i], inner - kit.px(32));
        paragraph(kit, {x + kit.px(32), y + (row - text) / 2, inner - kit.px(32), 0}, sentences[i],
                  {Type::body, Role::text, Align::left});
        if (pressed) chooseSentence(session, i);
        y += row;
    }
    ImGui::SetCursorScreenPos({x, y});
    ImGui::Dummy({1, kit.px(4)});
    endScroll();
}

void MarkingScreen::drawReason(Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    const float width = std::round(std::min(kit.px(440), canvas.width - kit.px(32)));
    const float inner = width - kit.px(32);
    const std::string& title = session.word("marking.second");
    const std::string& text = session.word("marking.second.text");
    const float field = typedLineHeight(kit, m_reason, inner);
    const float high = kit.px(32) + paragraphHeight(kit, Type::heading, title, inner) +
                       paragraphHeight(kit, Type::body, text, inner) + kit.px(20) + field +
                       controlHeight(kit);
    const float left = kit.frame.leftHanded ? canvas.x + kit.px(16) : canvas.right() - kit.px(16) - width;
    const Rect box{left, std::max(canvas.y + kit.px(8), canvas.bottom() - kit.px(16) - high), width, high};
    card(kit, box);
    m_plates.push_back(box);
    const float x = box.x + kit.px(16);
    float y = box.y + kit.px(14);
    y += paragraph(kit, {x, y, inner, 0}, title, {Type::heading, Role::text, Align::left});
    y += paragraph(kit, {x, y, inner, 0}, text, {Type::body, Role::muted, Align::left}) + kit.px(8);
    static_cast<void>(
        drawTypedLine(kit, "reason", {x, y, inner, field}, m_reason, true, session.word("marking.reason")));
    y += field + kit.px(10);
    const ButtonSpec send{.label = session.word("marking.second.ask"),
                          .look = Look::filled,
                          .key = "\n",
                          .enabled = !m_reason.trimmed().empty()};
    const ButtonSpec no{.label = session.word("marking.second.no"), .look = Look::quiet, .key = "Esc"};
    const float wide = buttonWidth(kit, send);
    if (button(kit, "send", {x, y, wide, controlHeight(kit)}, send)) askSecond(session);
    if (button(kit, "dontSend", {x + wide + kit.px(8), y, buttonWidth(kit, no), controlHeight(kit)}, no))
        m_reasonOpen = false;
}

}  // namespace ui
