// The window itself: opened with clear errors, themed, its pixels taken.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderWindow.hpp>

#include "ui/kit/fonts.hpp"
#include "ui/kit/glue.hpp"
#include "ui/kit/palette.hpp"

namespace ui_kit {

class Window {
public:
    // A sentence when there is no display or no OpenGL. Nothing is printed.
    [[nodiscard]] static std::variant<std::unique_ptr<Window>, std::string> open(unsigned width,
                                                                                 unsigned height,
                                                                                 const std::string& title);
    // Over the whole screen, without borders, above everything else where a window manager heeds that.
    [[nodiscard]] static std::variant<std::unique_ptr<Window>, std::string> openOverScreen(
        const std::string& title);

    [[nodiscard]] sf::RenderWindow& sfml() { return m_window; }
    [[nodiscard]] Glue& glue() { return *m_glue; }
    [[nodiscard]] const Fonts& fonts() const { return m_fonts; }
    [[nodiscard]] float scale() const { return m_scale; }
    [[nodiscard]] const Palette& palette() const { return *m_palette; }

    // Bakes the atlas for the scale (1.0..2.0) and sets the style. Only between frames.
    void dress(const Palette& palette, float scale);
    // Waits until all that was drawn so far is in the window's picture. What is drawn after it is seen
    // that much sooner after it was read.
    void finishDrawing();
    // What was drawn since the last display(), before the next one.
    [[nodiscard]] sf::Image pixels() const;

private:
    Window(sf::VideoMode mode, unsigned style, const std::string& title);
    [[nodiscard]] static std::variant<std::unique_ptr<Window>, std::string> opened(sf::VideoMode mode,
                                                                                   unsigned style,
                                                                                   const std::string& title);

    sf::RenderWindow m_window;
    std::unique_ptr<Glue> m_glue;
    Fonts m_fonts;
    const Palette* m_palette = nullptr;
    float m_scale = 0.0F;
};

}  // namespace ui_kit
