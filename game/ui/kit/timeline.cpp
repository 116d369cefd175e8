#include "ui/kit/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/kit/text_draw.hpp"

namespace ui_kit {

namespace {

constexpr float kMarks = 18.0F;  // units: the row of the marks, the bars, the line, the numbers
constexpr float kBars = 24.0F;
constexpr float kLine = 4.0F;
constexpr float kNumbers = 24.0F;
constexpr float kKnob = 7.0F;
constexpr float kBadge = 10.0F;

void drawBars(const Kit& kit, const Rect& row, const Timeline& what) {
    const float step = row.width / static_cast<float>(std::max<std::size_t>(what.bars.size(), 1));
    const float wide = std::max(1.0F, std::floor(step * 0.66F));
    for (std::size_t i = 0; i < what.bars.size(); ++i) {
        if (what.bars[i] <= 0.0F) continue;
        const float x = row.x + step * static_cast<float>(i);
        const float high = std::max(kit.px(2), row.height * std::min(what.bars[i], 1.0F));
        const bool played = (static_cast<float>(i) + 0.5F) / static_cast<float>(what.bars.size()) <= what.at;
        fill(kit, {x, row.bottom() - high, wide, high}, played ? Role::edge : Role::line);
    }
}

void drawMarks(const Kit& kit, const Rect& box, const Rect& track, const Timeline& what) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const TimelineMark& one : what.marks) {
        const float x = track.x + track.width * one.at;
        if (one.which) {
            list.AddLine({x, box.y + kit.px(kMarks)}, {x, track.y}, kit.ink(roleOf(*one.which)),
                         kit.px(1.5F));
            mark(kit, *one.which, {x, box.y + kit.px(kMarks / 2)}, kit.px(15));
        }
        if (one.number == 0) continue;
        const ImVec2 centre{x, track.bottom() + kit.px(kBadge + 5)};
        list.AddCircleFilled(centre, kit.px(kBadge), kit.ink(Role::text), 28);
        label(kit,
              {centre.x - kit.px(kBadge), centre.y - kit.px(kBadge), kit.px(2 * kBadge), kit.px(2 * kBadge)},
              std::to_string(one.number), {Type::strong, Role::panel, Align::centre});
    }
}

}  // namespace

float timelineHeight(const Kit& kit) { return std::ceil(kit.px(kMarks + kBars + kLine + kNumbers)); }

std::optional<float> timeline(const Kit& kit, const char* id, const Rect& box, const Timeline& what) {
    ImGui::SetCursorScreenPos({box.x, box.y});
    ImGui::InvisibleButton(id, {std::max(box.width, 1.0F), std::max(box.height, 1.0F)});
    noteCommand(kit, id);
    const bool hovered = ImGui::IsItemHovered();
    // Let go in the frame of its last motion, it is still there.
    const bool held = (ImGui::IsItemActive() && ImGui::GetIO().MouseDown[0]) || ImGui::IsItemDeactivated();
    const Rect track{box.x + kit.px(kKnob), box.y + std::round(kit.px(kMarks + kBars)),
                     box.width - 2 * kit.px(kKnob), std::round(kit.px(kLine))};
    std::optional<float> to;
    if (held && track.width > 0.0F)
        to = std::clamp((ImGui::GetIO().MousePos.x - track.x) / track.width, 0.0F, 1.0F);
    Timeline now = what;
    now.at = std::clamp(to.value_or(what.at), 0.0F, 1.0F);
    drawBars(kit, {track.x, track.y - std::round(kit.px(kBars)), track.width, std::round(kit.px(kBars))},
             now);
    fill(kit, track, Role::panel2, track.height / 2);
    fill(kit, {track.x, track.y, track.width * now.at, track.height}, Role::accent, track.height / 2);
    const Rect row{box.x, track.bottom() + kit.px(5), box.width, kit.px(2 * kBadge)};
    // A number of a mark goes before the time of an end.
    const auto numbered = [&](float first, float last) {
        return std::any_of(what.marks.begin(), what.marks.end(), [&](const TimelineMark& one) {
            const float x = track.x + track.width * one.at;
            return one.number > 0 && x + kit.px(kBadge) > first && x - kit.px(kBadge) < last;
        });
    };
    if (!numbered(row.x, row.x + textWidth(kit, Type::body, what.startText)))
        label(kit, row, what.startText, {Type::body, Role::muted, Align::left});
    if (!numbered(row.right() - textWidth(kit, Type::body, what.endText), row.right()))
        label(kit, row, what.endText, {Type::body, Role::muted, Align::right});
    drawMarks(kit, box, track, now);
    const ImVec2 knob{track.x + track.width * now.at, track.y + track.height / 2};
    ImGui::GetWindowDrawList()->AddCircleFilled(knob, kit.px(kKnob), kit.ink(Role::panel), 28);
    ImGui::GetWindowDrawList()->AddCircleFilled(knob, kit.px(held || hovered ? kKnob : kKnob - 1.5F),
                                                kit.ink(Role::accent), 28);
    return to;
}

}  // namespace ui_kit
