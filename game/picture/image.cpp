#include "picture/image.hpp"

#include <algorithm>
#include <cassert>

namespace picture {

Image::Image(int pixelsWide, int pixelsHigh, std::uint32_t colour) : width(pixelsWide), height(pixelsHigh) {
    assert(pixelsWide > 0 && pixelsHigh > 0);
    rgba.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4U);
    for (std::size_t i = 0; i < rgba.size(); i += 4) {
        rgba[i] = static_cast<std::uint8_t>(colour >> 24U);
        rgba[i + 1] = static_cast<std::uint8_t>(colour >> 16U);
        rgba[i + 2] = static_cast<std::uint8_t>(colour >> 8U);
        rgba[i + 3] = static_cast<std::uint8_t>(colour);
    }
}

PixelBox PixelBox::clipped(int width, int height) const {
    return {std::max(left, 0), std::max(top, 0), std::min(right, width), std::min(bottom, height)};
}

PixelBox PixelBox::joined(const PixelBox& other) const {
    if (empty()) return other;
    if (other.empty()) return *this;
    return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
            std::max(bottom, other.bottom)};
}

}  // namespace picture
