// What opens over the canvas of the marking desk: the bank of comments, and the question why a second mark.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/marking_screen.hpp"

namespace ui {

using namespace ui_kit;

namespace {

// Of each criterion of the bank: "bank.spacing.1" ...
constexpr std::size_t kBankSentences = 6;
constexpr std::size_t kSections = assessment::kRubricCriteria + 1;

std::string sectionWord(std::size_t section) {
    return section < assessment::kRubricCriteria
               ? "rubric." + std::string(assessment::name(static_cast<DeskSheet::Criterion>(section)))
               : "bank.own";
}

// At the side of the panel, whose work it does.
Rect besidePanel(const Kit& kit, const Rect& canvas, float width, float height) {
    const float x = kit.frame.leftHanded ? canvas.x + kit.px(16) : canvas.right() - kit.px(16) - width;
    return {x, std::max(canvas.y + kit.px(8), canvas.bottom() - kit.px(8) - height), width, height};
}

float widthBeside(const Kit& kit, const Rect& canvas) {
    return std::round(std::min(kit.px(440), canvas.width - kit.px(32)));
}

float sentenceHeight(const Kit& kit, const std::string& text, float width) {
    return std::max(kit.px(32), paragraphHeight(kit, Type::body, text, width - kit.px(32)) + kit.px(10));
}

// A sentence with the digit that takes it; true when it was pressed.
bool drawSentence(const Kit& kit, const Rect& row, std::size_t index, const std::string& text) {
    const std::string digit = std::to_string(index + 1);
    const Rect area{row.x - kit.px(6), row.y, row.width + kit.px(12), row.height};
    ImGui::PushID(static_cast<int>(index));
    ImGui::SetCursorScreenPos({area.x, area.y});
    const bool pressed = ImGui::InvisibleButton("sentence", {area.width, area.height});
    noteCommand(kit, "sentence", digit);
    if (ImGui::IsItemHovered()) fill(kit, area, Role::panel2, kit.px(6));
    ImGui::PopID();
    keyCap(kit, {row.x, row.y + (row.height - kit.px(20)) / 2}, digit);
    const float width = row.width - kit.px(32);
    const float high = paragraphHeight(kit, Type::body, text, width);
    paragraph(kit, {row.x + kit.px(32), row.y + (row.height - high) / 2, width, 0}, text,
              {Type::body, Role::text, Align::left});
    return pressed;
}

}  // namespace

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

// The sections as words in as many rows as they take; without a place nothing is drawn. Returns the height.
float MarkingScreen::sections(Session& session, float x, std::optional<float> y, float width) {
    const Kit& kit = session.kit;
    const float row = kit.px(36);
    float across = 0.0F;
    float below = 0.0F;
    for (std::size_t i = 0; i < kSections; ++i) {
        const ButtonSpec section{
            .label = session.word(sectionWord(i)), .look = Look::quiet, .chosen = i == m_section};
        const float wide = buttonWidth(kit, section);
        if (across > 0 && across + wide > width + 1.0F) {
            across = 0.0F;
            below += row;
        }
        ImGui::PushID(static_cast<int>(i));
        if (y && button(kit, "section", {x + across, *y + below, wide, kit.px(32)}, section)) m_section = i;
        ImGui::PopID();
        across += wide + kit.px(4);
    }
    return below + row;
}

// Sentences by criterion; a digit takes one.
void MarkingScreen::drawBank(Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    const float width = widthBeside(kit, canvas);
    const float inner = width - kit.px(32);
    const auto sentences = bank(session);
    const std::string& none = session.word("bank.none");
    const float head = kit.px(36);
    float high = kit.px(24) + head + sections(session, 0.0F, std::nullopt, inner);
    for (const std::string& one : sentences) high += sentenceHeight(kit, one, inner);
    if (sentences.empty()) high += sentenceHeight(kit, none, inner + kit.px(32));
    const Rect box = besidePanel(kit, canvas, width, std::min(high, canvas.height - kit.px(16)));
    card(kit, box);
    m_plates.push_back(box);
    beginScroll(kit, "bank", box.inset(1.0F));
    const float x = box.x + kit.px(16);
    float y = ImGui::GetCursorScreenPos().y + kit.px(8);
    label(kit, {x, y, inner - kit.px(60), head}, session.word("bank.title"),
          {Type::heading, Role::text, Align::left});
    const ButtonSpec shut{.look = Look::quiet, .icon = Icon::cross, .tip = session.word("bank.close")};
    if (button(kit, "shut", {x + inner - controlHeight(kit), y, controlHeight(kit), head}, shut))
        m_bankOpen = false;
    y += head;
    y += sections(session, x, y, inner) + kit.px(4);
    if (sentences.empty())
        y += paragraph(kit, {x, y, inner, 0}, none, {Type::body, Role::muted, Align::left});
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const Rect row{x, y, inner, sentenceHeight(kit, sentences[i], inner)};
        if (drawSentence(kit, row, i, sentences[i])) chooseSentence(session, i);
        y += row.height;
    }
    ImGui::SetCursorScreenPos({x, y});
    ImGui::Dummy({1, kit.px(4)});
    endScroll();
}

void MarkingScreen::drawReason(Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    const float width = widthBeside(kit, canvas);
    const float inner = width - kit.px(32);
    const std::string& title = session.word("marking.second");
    const std::string& text = session.word("marking.second.text");
    const float field = typedLineHeight(kit, m_reason, inner);
    const float high = kit.px(32) + paragraphHeight(kit, Type::heading, title, inner) +
                       paragraphHeight(kit, Type::body, text, inner) + kit.px(20) + field +
                       controlHeight(kit);
    const Rect box = besidePanel(kit, canvas, width, high);
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
