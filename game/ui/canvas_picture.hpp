// The canvas on the graphics card: the painted sheet, moved along with the view until the
// next sharp picture is there, and the needle as its cursor.
#pragma once

#include <memory>
#include <optional>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>

#include "level/level.hpp"
#include "picture/needle_cursor.hpp"
#include "picture/sheet_canvas.hpp"
#include "ui/kit/layout.hpp"

namespace ui {

class CanvasPicture {
public:
    explicit CanvasPicture(const level::Level& level) : m_canvas(level) {}

    void setView(const sheet::SheetView& view, picture::Overlays overlays);
    void addDot(const scoring::Dot& dot) { m_canvas.addDot(dot); }
    void setDots(std::vector<scoring::Dot> dots, picture::Pallor pallor = {}) {
        m_canvas.setDots(std::move(dots), std::move(pallor));
    }
    // Brings the texture up to date and draws it over `place` of the window, unblended.
    void draw(sf::RenderTarget& target, const ui_kit::Rect& place);
    // The last drawn picture was the view asked for.
    [[nodiscard]] bool sharp() const { return m_sharp; }

private:
    picture::SheetCanvas m_canvas;
    sheet::SheetView m_wanted;
    sf::Texture m_texture;
    bool m_sharp = false;
};

// The needle, drawn at a place of the window.
class NeedlePicture {
public:
    // `lift`: how far the needle hovers, 0 = in the skin .. 1 = well above it.
    void draw(sf::RenderTarget& target, sf::Vector2f at, float lift);
    void dress(picture::WorkingHand hand, double scale);

private:
    std::optional<std::pair<picture::WorkingHand, double>> m_dressed;
    sf::Texture m_pen;
    sf::Texture m_shadow;
    sf::Vector2f m_tip;
};

}  // namespace ui
