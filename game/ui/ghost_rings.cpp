#include "ui/ghost_rings.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "picture/image.hpp"
#include "picture/stroke.hpp"
#include "ui/kit/pixels.hpp"

namespace ui {

namespace {

constexpr std::uint32_t kCasing = 0xFFFFFFC0;
constexpr double kRadiusMm = 0.32;  // about two dots wide, so that rings at a usual pitch stand apart
constexpr double kLeastPx = 2.2;
constexpr double kMostPx = 7.0;  // units
constexpr double kHalfPx = 0.7;
constexpr double kCasingPx = 0.6;

}  // namespace

void GhostRings::set(review::Ghost ghost) {
    m_ghost = std::move(ghost);
    m_seen.reset();
}

void GhostRings::paintRing(const Seen& seen) {
    const double radius = std::clamp(kRadiusMm * seen.view.pixelsPerMm, kLeastPx, kMostPx * seen.scale);
    if (m_ringRadius == radius) return;
    m_ringRadius = radius;
    const int size = 2 * static_cast<int>(std::ceil(radius + kHalfPx + kCasingPx + 1.0));
    picture::Image image(size, size, 0xFFFFFF00);
    picture::Mask mask(size, size);
    const sheet::Pixel middle{size / 2.0, size / 2.0};
    mask.ring(middle, radius, kHalfPx + kCasingPx);
    mask.lay(image, kCasing);
    mask.ring(middle, radius, kHalfPx);
    mask.lay(image, kInk << 8U | 255U);
    ui_kit::upload(m_ring, image);
}

void GhostRings::draw(sf::RenderTarget& target, const ui_kit::Rect& canvas, const Seen& seen,
                      sf::Vector2i shift, std::size_t count,
                      const std::function<scoring::Point(scoring::Point)>& shown) {
    count = std::min(count, m_ghost.places.size());
    if (count == 0) return;
    paintRing(seen);
    const auto size = static_cast<float>(m_ring.getSize().x);
    if (m_seen != seen) {
        m_seen = seen;
        m_corners.clear();
        for (const scoring::Point place : m_ghost.places) {
            const sheet::Pixel at = seen.view.toPixel(shown(place));
            const sf::Vector2f corner(std::round(static_cast<float>(at.x) - size / 2),
                                      std::round(static_cast<float>(at.y) - size / 2));
            for (const sf::Vector2f step : {sf::Vector2f(0, 0), {size, 0}, {size, size}, {0, size}})
                m_corners.emplace_back(corner + step, step);
        }
    }
    const sf::View whole = target.getView();
    const sf::Vector2f all = whole.getSize();
    sf::View clipped(sf::FloatRect(-static_cast<float>(shift.x), -static_cast<float>(shift.y), canvas.width,
                                   canvas.height));
    clipped.setViewport({canvas.x / all.x, canvas.y / all.y, canvas.width / all.x, canvas.height / all.y});
    target.setView(clipped);
    target.draw(m_corners.data(), 4 * count, sf::Quads, sf::RenderStates(&m_ring));
    target.setView(whole);
}

}  // namespace ui
