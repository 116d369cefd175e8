// A picture in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace picture {

// Rows from the top, 4 bytes a pixel: red, green, blue (sRGB), alpha (straight, 255 = opaque).
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;  // width * height * 4

    Image() = default;
    // Filled with one colour, 0xRRGGBBAA.
    Image(int pixelsWide, int pixelsHigh, std::uint32_t colour);
    [[nodiscard]] std::uint8_t* at(int x, int y) {
        return rgba.data() +
               (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) *
                   4U;
    }
    [[nodiscard]] const std::uint8_t* at(int x, int y) const {
        return rgba.data() +
               (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) *
                   4U;
    }
    friend bool operator==(const Image&, const Image&) = default;
};

// Pixels left <= x < right, top <= y < bottom.
struct PixelBox {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    [[nodiscard]] bool empty() const { return right <= left || bottom <= top; }
    [[nodiscard]] PixelBox clipped(int width, int height) const;
    // The smallest box around both; an empty one adds nothing.
    [[nodiscard]] PixelBox joined(const PixelBox& other) const;
    friend bool operator==(const PixelBox&, const PixelBox&) = default;
};

}  // namespace picture
