// Text in boxes: measured, wrapped, and honest about what does not fit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/kit.hpp"

namespace ui_kit {

enum class Align { left, centre, right };

struct TextStyle {
    Type type = Type::body;
    Role role = Role::text;
    Align align = Align::left;
};

// Width of one line, px.
[[nodiscard]] float textWidth(const Kit& kit, Type type, std::string_view text);
// Distance from one line to the next, px (1.4 em).
[[nodiscard]] float lineHeight(const Kit& kit, Type type);
// The lines that `text` breaks into, at blanks and at '\n'; a word wider than the box stands
// alone and is too wide.
[[nodiscard]] std::vector<std::string> wrapped(const Kit& kit, Type type, std::string_view text, float width);
// Height of the paragraph, px.
[[nodiscard]] float paragraphHeight(const Kit& kit, Type type, std::string_view text, float width);

// One line in the middle of the box's height. A text that is too wide is cut with an ellipsis
// and recorded in kit.overflow.
void label(const Kit& kit, const Rect& box, std::string_view text, TextStyle style);
// Several lines from the box's top; returns the height used. Recorded in kit.overflow when a
// word is wider than the box, or the lines are higher than a box with a height.
float paragraph(const Kit& kit, const Rect& box, std::string_view text, TextStyle style);
// One line at a place, without a box (axis ticks, marks).
void textAt(const Kit& kit, ImVec2 place, std::string_view text, TextStyle style);
// The same on skin: the light theme's ink with a white casing, whatever the theme.
void textOnSkin(const Kit& kit, ImVec2 place, std::string_view text);

}  // namespace ui_kit
