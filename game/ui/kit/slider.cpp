#include "ui/kit/slider.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui_internal.h>

#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"

namespace ui_kit {

namespace {

constexpr float kKnob = 10.0F;  // units, radius
constexpr float kTrack = 6.0F;

Rect trackOf(const Kit& kit, const Rect& box) {
    const float high = std::round(kit.px(kTrack));
    return {box.x + kit.px(kKnob), std::round(box.y + kit.px(kKnob + 2) - high / 2),
            box.width - 2 * kit.px(kKnob), high};
}

void drawLabels(const Kit& kit, const Rect& box, const Rect& track, std::span<const SliderTick> ticks) {
    const float y = box.y + kit.px(2 * kKnob + 6);
    const auto place = [&](const SliderTick& tick) {
        const float width = std::ceil(textWidth(kit, Type::body, tick.label)) + 1.0F;
        const float middle = track.x + track.width * tick.at;
        const float x = std::clamp(middle - width / 2, box.x, std::max(box.x, box.right() - width));
        return Rect{x, y, width, lineHeight(kit, Type::body)};
    };
    float free = box.x;
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const Rect at = place(ticks[i]);
        const float x = track.x + track.width * ticks[i].at;
        ImGui::GetWindowDrawList()->AddLine({x, track.bottom()}, {x, track.bottom() + kit.px(5)},
                                            kit.ink(Role::edge), kit.px(1));
        const bool last = i + 1 == ticks.size();
        const float end = last ? box.right() + 1.0F : place(ticks.back()).x - kit.px(6);
        if (at.x < free || at.right() > end) continue;
        label(kit, at, ticks[i].label, {Type::body, Role::muted, Align::left});
        free = at.right() + kit.px(6);
    }
}

}  // namespace

float sliderHeight(const Kit& kit) { return std::ceil(kit.px(2 * kKnob + 6) + lineHeight(kit, Type::body)); }

SliderMove slider(const Kit& kit, const char* id, const Rect& box, std::span<const SliderTick> ticks,
                  std::span<const SliderBand> bands, float value) {
    SliderMove move;
    const Rect track = trackOf(kit, box);
    ImGui::SetCursorScreenPos({box.x, box.y});
    const bool pressed = ImGui::InvisibleButton(id, {std::max(box.width, 1.0F), std::max(box.height, 1.0F)});
    noteCommand(kit, id);
    const bool hovered = ImGui::IsItemHovered();
    const bool held = ImGui::IsItemActive() && ImGui::GetIO().MouseDown[0];
    // A quick click is pressed and released between two frames.
    if ((held || (pressed && hovered)) && track.width > 0.0F)
        move.to = std::clamp((ImGui::GetIO().MousePos.x - track.x) / track.width, 0.0F, 1.0F);
    if (ImGui::IsItemFocused() && kit.steps != 0) {
        move.steps = std::exchange(kit.steps, 0);
        ImGui::NavMoveRequestCancel();  // the arrows move the knob, not the focus
    }
    fill(kit, track, Role::panel2, track.height / 2);
    for (const SliderBand& band : bands) {
        fill(kit,
             {track.x + track.width * band.from, track.y, track.width * (band.to - band.from), track.height},
             band.role, 0.0F);
    }
    outline(kit, track, Role::edge, track.height / 2);
    drawLabels(kit, box, track, ticks);
    const ImVec2 knob{track.x + track.width * std::clamp(move.to.value_or(value), 0.0F, 1.0F),
                      track.y + track.height / 2};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddCircleFilled(knob, kit.px(kKnob), kit.ink(Role::accent), 32);
    list.AddCircleFilled(knob, kit.px(held || hovered ? 3 : 4), kit.ink(Role::onAccent), 24);
    focusRing(kit, box, kit.px(6));
    return move;
}

}  // namespace ui_kit
