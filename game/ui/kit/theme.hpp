// Dear ImGui's style made ours: every size and every colour.
#pragma once

#include <imgui.h>

#include "ui/kit/palette.hpp"

namespace ui_kit {

[[nodiscard]] ImU32 packed(Colour colour);
[[nodiscard]] ImVec4 unpacked(Colour colour);

// Sets a fresh style of the current ImGui context; `scale` is 1.0..2.0.
void applyTheme(const Palette& palette, float scale);

}  // namespace ui_kit
