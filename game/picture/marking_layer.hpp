// What all layers that mark dots on the skin have in common.
#pragma once

#include <cstdint>

#include "picture/image.hpp"
#include "picture/stroke.hpp"

namespace picture {

inline constexpr std::uint32_t kCasing = 0xFFFFFFE6;  // around each mark, 0xRRGGBBAA

// Lays a quarter of white over the picture, so that marks stand out on any skin. The mask is empty before and
// after.
inline void layVeil(Image& image, Mask& mask) {
    constexpr std::uint32_t kVeil = 0xFFFFFF42;  // 26 %
    mask.box({-2.0, -2.0}, {image.width + 2.0, image.height + 2.0}, 0.0);
    mask.lay(image, kVeil);
}

}  // namespace picture
