// Pictures between the processor and the graphics card.
#pragma once

#include <SFML/Graphics/Texture.hpp>

#include <imgui.h>

#include "picture/image.hpp"
#include "ui/kit/layout.hpp"

namespace ui_kit {

// Uploads the whole picture; the texture is made anew when the size differs.
void upload(sf::Texture& texture, const picture::Image& image);
// Uploads one rectangle of the picture, which must be as large as the texture.
void upload(sf::Texture& texture, const picture::Image& image, picture::PixelBox box);

// The texture, as Dear ImGui wants to be told of it.
[[nodiscard]] ImTextureID textureId(const sf::Texture& texture);

// Draws the texture into the box, cut to its shape from the middle, through Dear ImGui.
void drawTexture(const Rect& box, const sf::Texture& texture, float rounding);

}  // namespace ui_kit
