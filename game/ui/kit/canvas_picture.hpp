// The canvas on the graphics card: the painted sheet, moved along with the view until the
// next sharp picture is there, and the needle as its cursor.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>

#include "level/level.hpp"
#include "picture/needle_cursor.hpp"
#include "picture/sheet_canvas.hpp"
#include "ui/kit/layout.hpp"

namespace ui_kit {

class CanvasPicture {
public:
    explicit CanvasPicture(const level::Level& level) : m_canvas(level) {}

    void setView(const sheet::SheetView& view, picture::Overlays overlays);
    void keepStages() { m_canvas.keepStages(); }
    void setAge(skin::Days age) { m_canvas.setAge(age); }
    // What is painted over every picture from now on; empty: nothing.
    using PaintOver = std::function<void(picture::Image&, const sheet::SheetView&)>;
    void paintOver(PaintOver paint);
    void addDot(const scoring::Dot& dot) { m_canvas.addDot(dot); }
    void setDots(std::vector<scoring::Dot> dots, picture::Pallor pallor = {}) {
        m_canvas.setDots(std::move(dots), std::move(pallor));
    }
    // Brings the texture up to date and draws it over `place` of the window, unblended, moved by `shift`
    // pixels: what is on the head moves with it, and nothing has to be painted anew.
    void draw(sf::RenderTarget& target, const Rect& place, sf::Vector2i shift = {});
    // Draws once more, at the same shift, only what dots added since draw() have changed, except at the
    // edge or under one of `covers`: the next draw() shows that. Nothing while the picture is not sharp.
    void drawAdded(sf::RenderTarget& target, const Rect& place, const std::vector<Rect>& covers);
    // The last drawn picture was the view asked for.
    [[nodiscard]] bool sharp() const { return m_sharp; }

private:
    void drawSharp(sf::RenderTarget& target, sf::RenderStates states, sf::Vector2i shift) const;
    void uploadShown(const picture::Shown& shown);

    picture::SheetCanvas m_canvas;
    sheet::SheetView m_wanted;
    sf::Texture m_texture;
    PaintOver m_paint;
    bool m_painted = true;  // the texture is with what is to be painted over
    bool m_sharp = false;
    sf::Vector2i m_shift;  // at which it was drawn last
};

// The needle, drawn at a place of the window.
class NeedlePicture {
public:
    // `lift`: how far the needle hovers, 0 = in the skin .. 1 = well above it. Nothing is drawn beyond
    // `canvas`: the hand that holds it does not reach over the panels.
    void draw(sf::RenderTarget& target, const Rect& canvas, sf::Vector2f at, float lift);
    void dress(picture::WorkingHand hand, double scale);

private:
    std::optional<std::pair<picture::WorkingHand, double>> m_dressed;
    sf::Texture m_pen;
    sf::Texture m_shadow;
    sf::Vector2f m_tip;
};

}  // namespace ui_kit
