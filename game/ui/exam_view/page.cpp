#include "ui/exam_view/page.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/kit/text_draw.hpp"

namespace exam_ui {

using namespace ui_kit;

namespace {

constexpr float kHigh = 44.0F;  // of buttons, units

}  // namespace

std::unique_ptr<Page> pageOf(exam_types::Stage stage) {
    using exam_types::Stage;
    switch (stage) {
        case Stage::identity:
            return identityPage();
        case Stage::ready:
            return readyPage();
        case Stage::working:
            return nullptr;
        case Stage::resting:
            return breakPage();
        case Stage::paused:
            return pausedPage();
        case Stage::needsCode:
            return codePage();
        case Stage::needsDecision:
            return decisionPage();
        case Stage::candidateClosed:
            return closePage();
        case Stage::closed:
            return receiptPage();
        case Stage::stopped:
            return stoppedPage();
    }
    return nullptr;
}

void Column::rule() {
    horizontalRule(m_kit, m_box.x, std::round(m_y), m_box.width);
    m_y += 1.0F;
}

void Column::say(std::string_view text, TextStyle style) {
    m_y += paragraph(m_kit, {m_box.x, m_y, m_box.width, 0}, text, style);
}

void Column::row(std::string_view name, std::string_view value) {
    const float names = std::round(m_box.width * 0.36F);
    const float left = paragraph(m_kit, {m_box.x, m_y, names - m_kit.px(8), 0}, name,
                                 {Type::body, Role::muted, Align::left});
    const float right = paragraph(m_kit, {m_box.x + names, m_y, m_box.width - names, 0}, value,
                                  {Type::body, Role::text, Align::left});
    m_y += std::max(left, right) + m_kit.px(6);
}

bool Column::field(const char* id, std::string_view name, TextField& field) {
    say(name, {Type::medium, Role::text, Align::left});
    m_y += m_kit.px(4);
    const float width = std::min(m_box.width, m_kit.px(420));
    // The toolkit would write an id beside the field that does not begin so.
    const std::string hidden = "##" + std::string(id);
    const bool entered = field.draw(m_kit, hidden.c_str(), {m_box.x, m_y, width, controlHeight(m_kit)});
    noteCommand(m_kit, id);
    m_y += std::max(controlHeight(m_kit), ImGui::GetItemRectSize().y);
    return entered;
}

bool Column::press(const char* id, ButtonSpec spec) {
    const float high = std::round(m_kit.px(kHigh));
    const float width = std::min(buttonWidth(m_kit, spec) + m_kit.px(12), m_box.width);
    const Rect box{m_box.x, std::round(m_y), width, high};
    m_y += high;
    return button(m_kit, id, box, spec);
}

int Column::choose(const char* id, std::span<const std::string_view> labels, int chosen) {
    if (segmentedWidth(m_kit, labels) <= m_box.width) {
        chosen = segmented(m_kit, id, {m_box.x, m_y}, labels, chosen);
        m_y += m_kit.px(36);
        return chosen;
    }
    ImGui::PushID(id);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        const ButtonSpec spec{
            .label = labels[i], .look = Look::outlined, .chosen = static_cast<int>(i) == chosen};
        const Rect box{m_box.x, std::round(m_y), m_box.width, controlHeight(m_kit)};
        if (button(m_kit, "one", box, spec)) chosen = static_cast<int>(i);
        m_y += controlHeight(m_kit) + m_kit.px(4);
        ImGui::PopID();
    }
    ImGui::PopID();
    return chosen;
}

void Column::answer(const Room& room, const std::optional<std::string>& refusal) {
    if (room.later) {
        say(room.word("exam.wait"), {Type::medium, Role::accent, Align::left});
    } else if (refusal) {
        say(*refusal, {Type::medium, Role::stop, Align::left});
    } else {
        return;
    }
    gap(12);
}

void onCard(const Kit& kit, const Rect& column, const std::function<float(const Rect&)>& draw) {
    const Rect page{0, column.y, kit.frame.width, column.height};
    beginScroll(kit, "page", page);
    const float top = ImGui::GetCursorScreenPos().y + kit.px(24);
    const float pad = kit.px(24);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    // The card lies below what it holds, whose height is known when it is drawn.
    list.ChannelsSplit(2);
    list.ChannelsSetCurrent(1);
    const float used = draw({column.x + pad, top + pad, column.width - 2 * pad, 0});
    list.ChannelsSetCurrent(0);
    card(kit, {column.x, top, column.width, std::ceil(used + 2 * pad)});
    list.ChannelsMerge();
    ImGui::SetCursorScreenPos({column.x, top + used + 2 * pad});
    ImGui::Dummy({1, kit.px(24)});
    endScroll();
}

bool takesEnter(const Kit& kit) { return std::exchange(kit.enter, false); }

}  // namespace exam_ui
