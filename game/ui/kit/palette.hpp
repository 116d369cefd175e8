// One colour a role, for the light and for the dark theme. Nothing else names a colour, but
// for the skin and the marks on it, which are never themed.
#pragma once

#include <string>
#include <vector>

#include "ui/kit/colour.hpp"

namespace ui_kit {

enum class Role {
    surround,  // behind the panels
    panel,
    panel2,  // tracks, hover
    line,    // quiet dividers
    edge,    // borders of controls
    text,
    muted,     // labels
    accent,    // the next action, focus, aim bands
    onAccent,  // text on a filled button
    soft,      // the selected row
    shallow,
    good,
    deep,
    gap,
    clump,
    row,
    warn,  // not passed
    stop,  // critical
    hud,   // plates on the canvas, not quite opaque
};
inline constexpr int kRoles = 19;

struct Palette {
    bool dark = false;
    Colour colours[kRoles];
    [[nodiscard]] constexpr Colour operator[](Role role) const { return colours[static_cast<int>(role)]; }
};

[[nodiscard]] const Palette& lightPalette();
[[nodiscard]] const Palette& darkPalette();

// Text and the ground it stands on, as the screens use them.
struct TextPair {
    std::string name;  // "muted on panel2"
    Colour text;
    Colour ground;  // opaque
};
[[nodiscard]] std::vector<TextPair> textPairs(const Palette& palette);

}  // namespace ui_kit
