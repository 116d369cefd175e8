// Colours as the screen takes them, and the contrast between two of them.
#pragma once

#include <cstdint>

namespace ui_kit {

// sRGB, 0..255 a channel; alpha 255 = opaque.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;
    friend constexpr bool operator==(Colour, Colour) = default;
};

// 0xRRGGBB, opaque.
[[nodiscard]] constexpr Colour rgb(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16U & 255U), static_cast<std::uint8_t>(value >> 8U & 255U),
            static_cast<std::uint8_t>(value & 255U), 255};
}

// The same colour with that opacity, 0..1.
[[nodiscard]] constexpr Colour withAlpha(Colour colour, double opacity) {
    colour.alpha = static_cast<std::uint8_t>(opacity * 255.0 + 0.5);
    return colour;
}

// `over` laid on the opaque colour `under`.
[[nodiscard]] Colour blend(Colour under, Colour over);
// Contrast of two opaque colours, 1..21 (WCAG 2.1, relative luminance).
[[nodiscard]] double contrastRatio(Colour first, Colour second);

}  // namespace ui_kit
