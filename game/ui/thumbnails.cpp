#include "ui/thumbnails.hpp"

#include <chrono>

#include "picture/thumbnail.hpp"
#include "ui/kit/pixels.hpp"

namespace ui {

const sf::Texture* Thumbnails::of(const level::Level& level, int width, int height) {
    if (m_pending.valid() && m_pending.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
        ui_kit::upload(m_painted[m_pendingKey], m_pending.get());
    }
    const std::string key = level.id + "@" + std::to_string(width) + "x" + std::to_string(height);
    const auto found = m_painted.find(key);
    if (found != m_painted.end()) return &found->second;
    if (!m_pending.valid() && width >= 16 && height >= 16) {
        m_pendingKey = key;
        m_pending = std::async(std::launch::async, [&level, width, height] {
            return picture::paintThumbnail(level, width, height);
        });
    }
    return nullptr;
}

}  // namespace ui
