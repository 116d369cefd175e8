#include "ui/kit/view_control.hpp"

#include <cmath>

#include "text/json.hpp"

namespace ui_kit {

namespace {
constexpr double kZoomStep = 1.25;
constexpr double kTurnStep = 0.0872664626;  // 5 degrees
bool isShift(sf::Keyboard::Key key) { return key == sf::Keyboard::LShift || key == sf::Keyboard::RShift; }
constexpr double kPanStep = 60.0;  // pixels
}  // namespace

std::string viewJson(const sheet::SheetView& view) {
    text::Json centre = text::Json::array();
    centre.push(view.centre.x).push(view.centre.y);
    text::Json json = text::Json::object();
    json.set("centre_mm", std::move(centre))
        .set("px_per_mm", view.pixelsPerMm)
        .set("rotation_rad", view.rotation)
        .set("width_px", view.width)
        .set("height_px", view.height);
    return json.dump();
}

void ViewControl::setCanvas(const Rect& canvas) {
    if (canvas == m_canvas) return;
    const bool first = m_canvas.width <= 0.0F;
    m_canvas = canvas;
    m_view.width = static_cast<double>(canvas.width);
    m_view.height = static_cast<double>(canvas.height);
    if (first) fit();
}

void ViewControl::fit() {
    m_view =
        sheet::fitted(m_firstSight, static_cast<double>(m_canvas.width), static_cast<double>(m_canvas.height),
                      std::min(static_cast<double>(m_canvas.height) * 0.06, 48.0));
}

void ViewControl::zoomBy(double factor) { m_view = m_view.zoomed(factor, middle()); }
void ViewControl::turnBy(double radians) { m_view = m_view.turned(radians, middle()); }

void ViewControl::bringIn(scoring::Point place, double marginPx) {
    const sheet::Pixel at = m_view.toPixel(place);
    const bool inside = at.x >= marginPx && at.y >= marginPx && at.x <= m_view.width - marginPx &&
                        at.y <= m_view.height - marginPx;
    if (!inside) m_view = m_view.panned(at, middle());
}

bool ViewControl::takeWheel(const sf::Event::MouseWheelScrollEvent& wheel) {
    if (!m_canvas.holds(static_cast<float>(wheel.x), static_cast<float>(wheel.y))) return false;
    const sheet::Pixel under = inCanvas(wheel.x, wheel.y);
    const double steps = static_cast<double>(wheel.delta);
    m_view =
        m_shift ? m_view.turned(steps * kTurnStep, under) : m_view.zoomed(std::pow(kZoomStep, steps), under);
    return true;
}

bool ViewControl::isZoomKey(sf::Keyboard::Key code) {
    switch (code) {
        case sf::Keyboard::Add:
        case sf::Keyboard::Equal:
        case sf::Keyboard::Subtract:
        case sf::Keyboard::Hyphen:
        case sf::Keyboard::Num0:
        case sf::Keyboard::Numpad0:
            return true;
        default:
            return false;
    }
}

bool ViewControl::takeKey(const sf::Event::KeyEvent& key) {
    const sheet::Pixel from = middle();
    switch (key.code) {
        case sf::Keyboard::Add:
        case sf::Keyboard::Equal:
            zoomBy(kZoomStep);
            return true;
        case sf::Keyboard::Subtract:
        case sf::Keyboard::Hyphen:
            zoomBy(1 / kZoomStep);
            return true;
        case sf::Keyboard::Num0:
        case sf::Keyboard::Numpad0:
            fit();
            return true;
        case sf::Keyboard::Q:
            turnBy(kTurnStep);
            return true;
        case sf::Keyboard::E:
            turnBy(-kTurnStep);
            return true;
        case sf::Keyboard::Left:
            m_view = m_view.panned(from, {from.x + kPanStep, from.y});
            return true;
        case sf::Keyboard::Right:
            m_view = m_view.panned(from, {from.x - kPanStep, from.y});
            return true;
        case sf::Keyboard::Up:
            m_view = m_view.panned(from, {from.x, from.y + kPanStep});
            return true;
        case sf::Keyboard::Down:
            m_view = m_view.panned(from, {from.x, from.y - kPanStep});
            return true;
        default:
            return false;
    }
}

bool ViewControl::take(const sf::Event& event) {
    switch (event.type) {
        case sf::Event::MouseWheelScrolled:
            return takeWheel(event.mouseWheelScroll);
        case sf::Event::KeyPressed:
            if (event.key.code == sf::Keyboard::Space) m_space = true;
            if (isShift(event.key.code)) m_shift = true;
            return takeKey(event.key);
        case sf::Event::KeyReleased:
            if (event.key.code == sf::Keyboard::Space) m_space = false;
            if (isShift(event.key.code)) m_shift = false;
            return false;
        case sf::Event::LostFocus:
            m_space = m_dragging = m_shift = false;
            return false;
        case sf::Event::MouseButtonPressed: {
            const sf::Event::MouseButtonEvent& button = event.mouseButton;
            const bool grabs =
                button.button == sf::Mouse::Middle || (button.button == sf::Mouse::Left && m_space);
            if (!grabs || !m_canvas.holds(static_cast<float>(button.x), static_cast<float>(button.y)))
                return false;
            m_dragging = true;
            m_grabbed = inCanvas(button.x, button.y);
            return true;
        }
        case sf::Event::MouseButtonReleased:
            m_dragging = false;
            return false;
        case sf::Event::MouseMoved: {
            if (!m_dragging) return false;
            const sheet::Pixel to = inCanvas(event.mouseMove.x, event.mouseMove.y);
            m_view = m_view.panned(m_grabbed, to);
            m_grabbed = to;
            return true;
        }
        default:
            return false;
    }
}

}  // namespace ui_kit
