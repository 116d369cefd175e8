// Pictures between the processor, the graphics card and files.
#pragma once

#include <optional>
#include <string>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/Texture.hpp>

#include "picture/image.hpp"
#include "ui/kit/layout.hpp"

namespace ui_kit {

// Writes a PNG. Nothing, or one sentence that says what went wrong.
[[nodiscard]] std::optional<std::string> savePng(const picture::Image& image, const std::string& path);
[[nodiscard]] std::optional<std::string> savePng(const sf::Image& image, const std::string& path);
// Uploads the whole picture; the texture is made anew when the size differs.
void upload(sf::Texture& texture, const picture::Image& image);
// Uploads one rectangle of the picture, which must be as large as the texture.
void upload(sf::Texture& texture, const picture::Image& image, picture::PixelBox box);

// Draws the texture into the box, cut to its shape from the middle, through Dear ImGui.
void drawTexture(const Rect& box, const sf::Texture& texture, float rounding);

}  // namespace ui_kit
