// Pictures as PNG files.
#pragma once

#include <optional>
#include <string>

#include <SFML/Graphics/Image.hpp>

#include "picture/image.hpp"

namespace ui_kit {

// Writes the file. Nothing, or one sentence that says what went wrong. Needs no window.
[[nodiscard]] std::optional<std::string> savePng(const picture::Image& image, const std::string& path);
[[nodiscard]] std::optional<std::string> savePng(const sf::Image& image, const std::string& path);

}  // namespace ui_kit
