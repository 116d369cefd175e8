#include "ui/kit/pixels.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <vector>

#include <imgui.h>

namespace ui_kit {

void upload(sf::Texture& texture, const picture::Image& image) {
    const sf::Vector2u size(static_cast<unsigned>(image.width), static_cast<unsigned>(image.height));
    if (size.x == 0 || size.y == 0) return;
    if (texture.getSize() != size) {
        texture.create(size.x, size.y);
        texture.setSmooth(true);
    }
    texture.update(image.rgba.data());
}

void upload(sf::Texture& texture, const picture::Image& image, picture::PixelBox box) {
    box = box.clipped(image.width, image.height);
    if (box.empty()) return;
    if (box.right - box.left == image.width) {
        texture.update(image.at(0, box.top), static_cast<unsigned>(image.width),
                       static_cast<unsigned>(box.bottom - box.top), 0, static_cast<unsigned>(box.top));
        return;
    }
    const std::size_t row = static_cast<std::size_t>(box.right - box.left) * 4U;
    std::vector<std::uint8_t> part(row * static_cast<std::size_t>(box.bottom - box.top));
    for (int y = box.top; y < box.bottom; ++y) {
        std::memcpy(part.data() + row * static_cast<std::size_t>(y - box.top), image.at(box.left, y), row);
    }
    texture.update(part.data(), static_cast<unsigned>(box.right - box.left),
                   static_cast<unsigned>(box.bottom - box.top), static_cast<unsigned>(box.left),
                   static_cast<unsigned>(box.top));
}

ImTextureID textureId(const sf::Texture& texture) {
    return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture.getNativeHandle()));
}

void drawTexture(const Rect& box, const sf::Texture& texture, float rounding) {
    const float across = static_cast<float>(texture.getSize().x);
    const float down = static_cast<float>(texture.getSize().y);
    if (across <= 0 || down <= 0 || box.width <= 0 || box.height <= 0) return;
    // The part of the texture that has the box's shape.
    const float factor = std::max(box.width / across, box.height / down);
    const float u = (1.0F - box.width / (across * factor)) / 2;
    const float v = (1.0F - box.height / (down * factor)) / 2;
    ImGui::GetWindowDrawList()->AddImageRounded(textureId(texture), {box.x, box.y},
                                                {box.right(), box.bottom()}, {u, v}, {1 - u, 1 - v},
                                                IM_COL32_WHITE, rounding);
}

}  // namespace ui_kit
