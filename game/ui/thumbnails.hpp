// Small pictures of levels, painted behind the window's back and kept.
#pragma once

#include <future>
#include <map>
#include <string>

#include <SFML/Graphics/Texture.hpp>

#include "level/level.hpp"
#include "picture/image.hpp"

namespace ui {

class Thumbnails {
public:
    // The picture of that size in pixels, or null while it is being painted. One is painted
    // at a time. The level must outlive this.
    [[nodiscard]] const sf::Texture* of(const level::Level& level, int width, int height);

private:
    std::map<std::string, sf::Texture> m_painted;
    std::string m_pendingKey;
    std::future<picture::Image> m_pending;
};

}  // namespace ui
