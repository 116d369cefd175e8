// Colours. Skin is mixed in sRGB values, as a painter's eye would; ink is laid over it in
// linear light, so that dots too small to see apart darken an area as they do on paper.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace picture {

// sRGB values 0..255, not rounded.
struct Rgb {
    float r = 0.0F;
    float g = 0.0F;
    float b = 0.0F;
};

[[nodiscard]] constexpr Rgb rgbOf(std::uint32_t rrggbb) {
    return {static_cast<float>((rrggbb >> 16U) & 255U), static_cast<float>((rrggbb >> 8U) & 255U),
            static_cast<float>(rrggbb & 255U)};
}
[[nodiscard]] constexpr Rgb mixed(Rgb a, Rgb b, float share) {
    return {a.r + share * (b.r - a.r), a.g + share * (b.g - a.g), a.b + share * (b.b - a.b)};
}
[[nodiscard]] inline std::uint8_t toByte(float value) {
    if (value <= 0.0F) return 0;
    if (value >= 255.0F) return 255;
    return static_cast<std::uint8_t>(value + 0.5F);
}

// Linear light, 0..1, of an sRGB byte (IEC 61966-2-1).
[[nodiscard]] const std::array<float, 256>& linearOfByte();
// The sRGB bytes of linear light in steps of 1/8192, each the byte whose own light is nearest.
inline constexpr std::size_t kLinearSteps = 8192;
[[nodiscard]] const std::array<std::uint8_t, kLinearSteps + 1>& bytesOfLinear();
// The sRGB byte of a linear light within 0..1.
[[nodiscard]] inline std::uint8_t byteOfLinear(const std::array<std::uint8_t, kLinearSteps + 1>& bytes,
                                               float light) {
    return bytes[static_cast<std::size_t>(light * static_cast<float>(kLinearSteps) + 0.5F)];
}

}  // namespace picture
