// The typeface, found through fontconfig and baked once a text scale.
#pragma once

#include <optional>
#include <string>

#include <imgui.h>

namespace ui_kit {

// Every size of text that a screen may use, em pixels at 100 %.
enum class Type {
    body,     // 14 regular
    medium,   // 14 medium
    strong,   // 14 semibold
    heading,  // 16 semibold
    clock,    // 18 semibold
    title,    // 20 semibold
    figure,   // 28 semibold: a criterion's points
    total,    // 44 semibold: the total
};
inline constexpr int kTypes = 8;
[[nodiscard]] float emPixels(Type type);  // at 100 %

struct Fonts {
    ImFont* faces[kTypes] = {};
    std::optional<std::string> notice;  // one sentence when the wanted face was not found
    [[nodiscard]] ImFont* operator[](Type type) const { return faces[static_cast<int>(type)]; }
};

// Fills the current ImGui context's atlas (emptying it first). Inter, else DejaVu Sans, else
// the face built into ImGui. The atlas is built; its texture is not.
[[nodiscard]] Fonts loadFonts(float scale);

}  // namespace ui_kit
