// A ghost's dots on the canvas: a ring each, so that the hand's own dots are seen through them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Graphics/Vertex.hpp>

#include "review/ghost.hpp"
#include "sheet/sheet_view.hpp"
#include "ui/kit/layout.hpp"

namespace ui {

class GhostRings {
public:
    static constexpr std::uint32_t kInk = 0x0B6FA4;  // 0xRRGGBB

    void set(review::Ghost ghost);
    [[nodiscard]] const review::Ghost& ghost() const { return m_ghost; }

    // Where rings stand follows from the view and from how the skin is held (`held` numbers the ways).
    struct Seen {
        sheet::SheetView view;
        std::size_t held = 0;
        double scale = 1.0;
        friend bool operator==(const Seen&, const Seen&) = default;
    };
    // Draws the first `count` rings over `canvas`, moved by `shift` pixels. `shown`: where the skin has a
    // place of relaxed skin, mm.
    void draw(sf::RenderTarget& target, const ui_kit::Rect& canvas, const Seen& seen, sf::Vector2i shift,
              std::size_t count, const std::function<scoring::Point(scoring::Point)>& shown);

private:
    void paintRing(const Seen& seen);

    review::Ghost m_ghost;
    std::optional<Seen> m_seen;
    std::optional<double> m_ringRadius;  // px
    sf::Texture m_ring;
    std::vector<sf::Vertex> m_corners;  // four a ring, in the canvas
};

}  // namespace ui
