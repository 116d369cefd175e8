// What every widget needs to draw itself: the frame, the palette, the faces, the words.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "text/catalogue.hpp"
#include "ui/kit/fonts.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/palette.hpp"
#include "ui/kit/theme.hpp"

namespace ui_kit {

// Something on the screen that can be pressed or moved, as drawn in this frame.
struct Command {
    ImGuiID item = 0;
    std::string name;      // as the screen calls it; several may share one
    std::string key;       // of its own, as its cap shows it; empty: it is reached by the focus alone
    bool focused = false;  // the keyboard is on it
    bool enabled = true;
};

struct Kit {
    Frame frame;
    const Palette* palette = nullptr;
    const Fonts* fonts = nullptr;
    const text::Catalogue* words = nullptr;
    std::string screen;                            // names the screen in `overflow`
    std::vector<std::string>* overflow = nullptr;  // texts that did not fit their box
    std::vector<Command>* commands = nullptr;      // collects what can be pressed
    std::set<std::string>* drawnTexts = nullptr;   // collects every text that is drawn
    // Enter was pressed in this frame and nothing has used it yet. The item that holds the
    // focus takes it first.
    mutable bool enter = false;
    // How often the right arrow was pressed in this frame, less the left one; a slider with the focus takes
    // them.
    mutable int steps = 0;

    [[nodiscard]] float px(float units) const { return frame.px(units); }
    [[nodiscard]] ImU32 ink(Role role) const { return packed((*palette)[role]); }
    [[nodiscard]] ImU32 ink(Role role, double opacity) const {
        return packed(withAlpha((*palette)[role], opacity));
    }
    [[nodiscard]] const std::string& operator()(std::string_view key) const { return (*words)(key); }
};

// Collects the item that was made last, where that is asked for.
void noteCommand(const Kit& kit, const char* name, std::string_view key = {}, bool enabled = true);

// Opens the one ImGui window of a screen, over the whole frame, and closes it. With
// `ground` it is painted in that role, else it is clear (the canvas lies under it).
void beginScreen(const Kit& kit, const char* name, bool painted, bool navigable = true);
void endScreen();
// A part of the screen that scrolls when its content is taller.
void beginScroll(const Kit& kit, const char* name, const Rect& box);
void endScroll();

void fill(const Kit& kit, const Rect& box, Role role, float rounding = 0.0F);
void outline(const Kit& kit, const Rect& box, Role role, float rounding = 0.0F, float thickness = 1.0F);
// A panel with border and corners of 8.
void card(const Kit& kit, const Rect& box);
// A plate on the canvas.
void plate(const Kit& kit, const Rect& box);
void horizontalRule(const Kit& kit, float x, float y, float width);
void verticalRule(const Kit& kit, float x, float y, float height);

}  // namespace ui_kit
