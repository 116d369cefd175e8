// Zoom, pan and turn of the canvas by wheel, drag and keys.
#pragma once

#include <string>

#include <SFML/Window/Event.hpp>

#include <scoring/geometry.hpp>

#include "sheet/sheet_view.hpp"
#include "ui/kit/layout.hpp"

namespace ui_kit {

// The view as a record has it: one JSON object (event "view").
[[nodiscard]] std::string viewJson(const sheet::SheetView& view);

class ViewControl {
public:
    explicit ViewControl(scoring::Box firstSight) : m_firstSight(firstSight) {}

    // The canvas in window pixels. The first call fits the work into it; a changed size keeps
    // scale and centre.
    void setCanvas(const Rect& canvas);
    // True when the event moved the view or began a drag of it.
    bool take(const sf::Event& event);
    // Plus, minus and nought, in the row and on the number pad.
    [[nodiscard]] static bool isZoomKey(sf::Keyboard::Key code);
    void zoomBy(double factor);  // about the middle of the canvas
    void turnBy(double radians);
    void fit();
    // Brings the place, mm, to the middle unless it is on the canvas already, `marginPx` from its edges.
    void bringIn(scoring::Point place, double marginPx);

    [[nodiscard]] const sheet::SheetView& view() const { return m_view; }
    [[nodiscard]] const Rect& canvas() const { return m_canvas; }
    // The view is being dragged, or the space bar is held for it: no contact begins.
    [[nodiscard]] bool dragging() const { return m_dragging || m_space; }
    // Whether a press that comes with these held buttons (PointerReport::buttons) drags the view. The
    // report's own, because the window's events of the same moment are still to be read.
    [[nodiscard]] bool drags(std::uint16_t buttons) const { return m_space || (buttons & 2U) != 0; }
    // In the canvas, from a place in the window.
    [[nodiscard]] sheet::Pixel inCanvas(double windowX, double windowY) const {
        return {windowX - static_cast<double>(m_canvas.x), windowY - static_cast<double>(m_canvas.y)};
    }
    [[nodiscard]] sheet::Pixel middle() const { return {m_view.width / 2, m_view.height / 2}; }

private:
    bool takeWheel(const sf::Event::MouseWheelScrollEvent& wheel);
    bool takeKey(const sf::Event::KeyEvent& key);

    scoring::Box m_firstSight;
    Rect m_canvas;
    sheet::SheetView m_view;
    sheet::Pixel m_grabbed;
    bool m_dragging = false;
    bool m_space = false;
    bool m_shift = false;
};

}  // namespace ui_kit
