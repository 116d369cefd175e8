#include "ui/kit/controls.hpp"

#include <algorithm>
#include <cmath>

namespace ui_kit {

namespace {

constexpr float kIcon = 18.0F;
constexpr float kGap = 8.0F;
constexpr float kSide = 14.0F;

Role inkOf(const ButtonSpec& spec) {
    if (!spec.enabled) return Role::muted;
    if (spec.look == Look::filled) return Role::onAccent;
    return spec.chosen ? Role::accent : Role::text;
}

Type faceOf(const ButtonSpec& spec) {
    return spec.look == Look::filled || spec.chosen ? Type::strong : Type::medium;
}

void drawGround(const Kit& kit, const Rect& box, const ButtonSpec& spec, bool hovered) {
    const float rounding = kit.px(6);
    if (spec.look == Look::filled && spec.enabled) {
        fill(kit, box, Role::accent, rounding);
        if (hovered)
            ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                                                      kit.ink(Role::onAccent, 0.10), rounding);
        return;
    }
    if (spec.chosen) {
        fill(kit, box, Role::soft, rounding);
    } else if (spec.look == Look::outlined || hovered) {
        fill(kit, box, hovered && spec.enabled ? Role::panel2 : Role::panel, rounding);
    }
    if (spec.look != Look::quiet) outline(kit, box, spec.enabled ? Role::edge : Role::line, rounding);
}

float contentWidth(const Kit& kit, const ButtonSpec& spec) {
    float width = 0.0F;
    const auto add = [&](float part) { width += part + (width > 0.0F ? kit.px(kGap) : 0.0F); };
    if (spec.icon != Icon::none) add(kit.px(kIcon));
    if (!spec.label.empty()) add(textWidth(kit, faceOf(spec), spec.label));
    if (!spec.key.empty()) add(keyCapWidth(kit, spec.key));
    return width;
}

// Icon, label, key cap, centred; the label alone gives way when the box is too narrow.
void drawContent(const Kit& kit, const Rect& box, const ButtonSpec& spec) {
    const Role ink = inkOf(spec);
    const float content = contentWidth(kit, spec);
    const float room = box.width - (spec.label.empty() ? 0.0F : kit.px(12));
    float x = box.x + std::max((box.width - content) / 2, (box.width - room) / 2);
    if (spec.icon != Icon::none) {
        icon(kit, spec.icon, {std::round(x), std::round(box.y + (box.height - kit.px(kIcon)) / 2)},
             kit.px(kIcon), ink);
        x += kit.px(kIcon + kGap);
    }
    const float caps = spec.key.empty() ? 0.0F : keyCapWidth(kit, spec.key);
    if (!spec.label.empty()) {
        const float end = box.right() - (box.width - room) / 2 - (caps > 0.0F ? caps + kit.px(kGap) : 0.0F);
        const float wanted = textWidth(kit, faceOf(spec), spec.label);
        label(kit, {x, box.y, std::min(wanted, end - x), box.height}, spec.label,
              {faceOf(spec), ink, Align::left});
        x += std::min(wanted, end - x) + kit.px(kGap);
    }
    if (caps > 0.0F) {
        keyCap(kit, {x, box.y + (box.height - kit.px(20)) / 2}, spec.key,
               spec.look == Look::filled && spec.enabled ? Role::onAccent : Role::muted);
    }
}

void tipFor(const Kit& kit, std::string_view tip) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {kit.px(10), kit.px(8)});
    ImGui::BeginTooltip();
    ImGui::PushFont((*kit.fonts)[Type::body]);
    ImGui::TextUnformatted(tip.data(), tip.data() + tip.size());
    ImGui::PopFont();
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

}  // namespace

float controlHeight(const Kit& kit) { return std::round(kit.px(36)); }

namespace {

// Dear ImGui presses the focused item by the space bar; Enter does the same here.
bool pressedByEnter(const Kit& kit) {
    if (!kit.enter || !ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return false;
    kit.enter = false;
    return true;
}

}  // namespace

void focusRing(const Kit& kit, const Rect& box, float rounding) {
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return;
    const float reach = kit.px(3);
    ImGui::GetWindowDrawList()->AddRect({box.x - reach, box.y - reach},
                                        {box.right() + reach, box.bottom() + reach}, kit.ink(Role::accent),
                                        rounding + reach, 0, kit.px(2));
}

bool pressable(const Kit& kit, const char* id, const Rect& box, float rounding, bool* hovered) {
    ImGui::SetCursorScreenPos({box.x, box.y});
    bool pressed = ImGui::InvisibleButton(id, {std::max(box.width, 1.0F), std::max(box.height, 1.0F)});
    noteCommand(kit, id);
    pressed = pressedByEnter(kit) || pressed;
    if (hovered != nullptr) *hovered = ImGui::IsItemHovered();
    focusRing(kit, box, rounding);
    return pressed;
}

float buttonWidth(const Kit& kit, const ButtonSpec& spec) {
    if (spec.label.empty()) return controlHeight(kit);
    return std::ceil(contentWidth(kit, spec) + 2 * kit.px(kSide));
}

bool button(const Kit& kit, const char* id, const Rect& box, const ButtonSpec& spec) {
    ImGui::SetCursorScreenPos({box.x, box.y});
    bool pressed = ImGui::InvisibleButton(id, {box.width, box.height});
    noteCommand(kit, id, spec.key, spec.enabled);
    pressed = pressedByEnter(kit) || pressed;
    const bool hovered = ImGui::IsItemHovered();
    drawGround(kit, box, spec, hovered);
    drawContent(kit, box, spec);
    focusRing(kit, box, kit.px(6));
    if (!spec.tip.empty() && (hovered || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible)))
        tipFor(kit, spec.tip);
    return pressed && spec.enabled;
}

float keyCapWidth(const Kit& kit, std::string_view key) {
    if (key == "\n") return kit.px(26);
    if (key.ends_with('\n'))
        return std::ceil(textWidth(kit, Type::body, key.substr(0, key.size() - 1)) + kit.px(10 + 18));
    return std::max(kit.px(20), std::ceil(textWidth(kit, Type::body, key) + kit.px(10)));
}

float keyCap(const Kit& kit, ImVec2 place, std::string_view key, Role ink) {
    const Rect box{std::round(place.x), std::round(place.y), keyCapWidth(kit, key), std::round(kit.px(20))};
    if (ink == Role::muted) fill(kit, box, Role::panel, kit.px(4));
    ImGui::GetWindowDrawList()->AddRect({box.x, box.y}, {box.right(), box.bottom()},
                                        ink == Role::muted ? kit.ink(Role::line) : kit.ink(ink, 0.55),
                                        kit.px(4));
    if (key == "\n") {
        icon(kit, Icon::enter, {box.x + (box.width - kit.px(16)) / 2, box.y + kit.px(1)}, kit.px(16), ink,
             1.8F);
    } else if (key.ends_with('\n')) {
        const float room = box.width - kit.px(10 + 18);
        label(kit, {box.x + kit.px(5), box.y, room, box.height}, key.substr(0, key.size() - 1),
              {Type::body, ink, Align::left});
        icon(kit, Icon::enter, {box.right() - kit.px(5 + 16), box.y + kit.px(1)}, kit.px(16), ink, 1.8F);
    } else {
        label(kit, box, key, {Type::body, ink, Align::centre});
    }
    return box.width;
}

float chipWidth(const Kit& kit, Icon which, std::string_view text) {
    return std::ceil(textWidth(kit, Type::medium, text) + kit.px(20) +
                     (which == Icon::none ? 0.0F : kit.px(22)));
}

float chip(const Kit& kit, ImVec2 place, Icon which, std::string_view text, bool on) {
    const Rect box{std::round(place.x), std::round(place.y), chipWidth(kit, which, text),
                   std::round(kit.px(24))};
    fill(kit, box, on ? Role::soft : Role::panel2, kit.px(12));
    float x = box.x + kit.px(10);
    const Role ink = on ? Role::accent : Role::muted;
    if (which != Icon::none) {
        icon(kit, which, {x, box.y + kit.px(4)}, kit.px(16), ink);
        x += kit.px(22);
    }
    label(kit, {x, box.y, box.right() - kit.px(10) - x, box.height}, text, {Type::medium, ink, Align::left});
    return box.width;
}

float segmentedWidth(const Kit& kit, std::span<const std::string_view> labels) {
    float width = kit.px(6);
    for (const std::string_view text : labels)
        width += std::ceil(textWidth(kit, Type::strong, text) + kit.px(24));
    return width;
}

int segmented(const Kit& kit, const char* id, ImVec2 place, std::span<const std::string_view> labels,
              int chosen) {
    const Rect box{place.x, place.y, segmentedWidth(kit, labels), std::round(kit.px(36))};
    fill(kit, box, Role::hud, kit.px(6));
    outline(kit, box, Role::edge, kit.px(6));
    float x = box.x + kit.px(3);
    ImGui::PushID(id);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int index = static_cast<int>(i);
        const Rect cell{x, box.y + kit.px(3), std::ceil(textWidth(kit, Type::strong, labels[i]) + kit.px(24)),
                        box.height - kit.px(6)};
        ImGui::PushID(index);
        bool hovered = false;
        if (index == chosen) fill(kit, cell, Role::soft, kit.px(4));
        if (pressable(kit, "cell", cell, kit.px(4), &hovered)) chosen = index;
        if (hovered && index != chosen) fill(kit, cell, Role::panel2, kit.px(4));
        label(kit, cell, labels[i],
              {index == chosen ? Type::strong : Type::medium, index == chosen ? Role::accent : Role::text,
               Align::centre});
        ImGui::PopID();
        x += cell.width;
    }
    ImGui::PopID();
    return chosen;
}

bool toggle(const Kit& kit, const char* id, const Rect& box, std::string_view text, bool on) {
    bool hovered = false;
    const bool pressed = pressable(kit, id, box, kit.px(6), &hovered);
    const float height = std::round(kit.px(20));
    const Rect track{box.x, std::round(box.y + (box.height - height) / 2), std::round(kit.px(36)), height};
    fill(kit, track, on ? Role::accent : hovered ? Role::panel2 : Role::panel, height / 2);
    outline(kit, track, on ? Role::accent : Role::edge, height / 2);
    const float knob = on ? track.right() - height / 2 : track.x + height / 2;
    ImGui::GetWindowDrawList()->AddCircleFilled({knob, track.y + height / 2}, height / 2 - kit.px(4),
                                                kit.ink(on ? Role::onAccent : Role::edge), 20);
    label(kit, {track.right() + kit.px(10), box.y, box.right() - track.right() - kit.px(10), box.height},
          text, {Type::body, Role::text, Align::left});
    return pressed;
}

}  // namespace ui_kit
