// What a person presses: buttons, segmented controls, rows, switches, steppers.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/kit/icons.hpp"
#include "ui/kit/kit.hpp"
#include "ui/kit/text_draw.hpp"

namespace ui_kit {

enum class Look { filled, outlined, quiet };  // one filled button a screen: the next action

struct ButtonSpec {
    std::string_view label = {};  // empty: only the icon
    Look look = Look::outlined;
    Icon icon = Icon::none;
    std::string_view key = {};  // shown as a key cap; "\n" at its end draws the Enter arrow
    std::string_view tip = {};  // shown on hover and focus
    bool enabled = true;
    bool chosen = false;  // a switch that is on
};

// Height of controls, px (36 units).
[[nodiscard]] float controlHeight(const Kit& kit);
[[nodiscard]] float buttonWidth(const Kit& kit, const ButtonSpec& spec);
// True when pressed by pointer or keyboard in this frame.
[[nodiscard]] bool button(const Kit& kit, const char* id, const Rect& box, const ButtonSpec& spec);

// An area that can be pressed, with focus ring; it draws nothing else. `hovered` may be null.
[[nodiscard]] bool pressable(const Kit& kit, const char* id, const Rect& box, float rounding,
                             bool* hovered = nullptr);

// The cap of a key; returns its width, px.
float keyCap(const Kit& kit, ImVec2 place, std::string_view key, Role ink = Role::muted);
[[nodiscard]] float keyCapWidth(const Kit& kit, std::string_view key);

// A quiet label in a pill of 24 units; returns its width, px.
float chip(const Kit& kit, ImVec2 place, Icon which, std::string_view text, bool on = false);
[[nodiscard]] float chipWidth(const Kit& kit, Icon which, std::string_view text);

// One of several, side by side; returns the choice, which may be the one it had. Widths come
// from the texts; `width` tells how much they take.
[[nodiscard]] float segmentedWidth(const Kit& kit, std::span<const std::string_view> labels);
[[nodiscard]] int segmented(const Kit& kit, const char* id, ImVec2 place,
                            std::span<const std::string_view> labels, int chosen);

// A switch with its word at the right; true when it was pressed.
[[nodiscard]] bool toggle(const Kit& kit, const char* id, const Rect& box, std::string_view text, bool on);

// The ring around the item made last, when the keyboard is on it.
void focusRing(const Kit& kit, const Rect& box, float rounding);

}  // namespace ui_kit
