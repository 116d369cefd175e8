#include "ui/kit/window.hpp"

#include <cstdlib>
#include <sstream>

#include <dlfcn.h>

#include <SFML/Graphics/Texture.hpp>
#include <SFML/OpenGL.hpp>
#include <SFML/System/Err.hpp>

#include "ui/kit/theme.hpp"

namespace ui_kit {

namespace {

// SFML ends the whole program when there is no display or no GLX, so both are asked for
// first, through the libraries that it has loaded already. The connection is kept until the
// window has its own: a virtual display starts anew when its last client leaves, and refuses
// the next one meanwhile.
class Probe {
public:
    Probe() {
        void* const all = dlopen(nullptr, RTLD_LAZY);
        const auto open = reinterpret_cast<Open>(dlsym(all, "XOpenDisplay"));
        m_close = reinterpret_cast<Close>(dlsym(all, "XCloseDisplay"));
        m_query = reinterpret_cast<Query>(dlsym(all, "glXQueryExtension"));
        m_known = open != nullptr && m_close != nullptr;
        if (m_known) m_display = open(nullptr);
    }
    ~Probe() {
        if (m_display != nullptr) m_close(m_display);
    }
    Probe(const Probe&) = delete;
    Probe& operator=(const Probe&) = delete;

    [[nodiscard]] std::optional<std::string> whyNoWindow() const {
        if (!m_known) return std::nullopt;
        if (m_display == nullptr) {
            const char* const name = std::getenv("DISPLAY");
            const bool unset = name == nullptr || *name == '\0';
            return "No display could be opened (" +
                   (unset ? std::string("DISPLAY is not set") : std::string("DISPLAY is ") + name) +
                   "). To mend it: start Stipple from a desktop session, or under xvfb-run.";
        }
        int first = 0;
        int second = 0;
        if (m_query != nullptr && m_query(m_display, &first, &second) == 0) {
            return "This display offers no OpenGL (the GLX extension is missing). To mend it: install the "
                   "graphics driver, or libgl1-mesa-dri for drawing by the processor.";
        }
        return std::nullopt;
    }

private:
    using Open = void* (*)(const char*);
    using Close = int (*)(void*);
    using Query = int (*)(void*, int*, int*);
    Close m_close = nullptr;
    Query m_query = nullptr;
    void* m_display = nullptr;
    bool m_known = false;
};

// SFML 2.5 takes the screen's width both ways when it centres a window, which leaves it below the lower edge
// of a wide screen where no window manager mends that.
sf::Vector2i middleOfScreen(unsigned width, unsigned height) {
    const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
    const auto before = [](unsigned whole, unsigned part) {
        return whole > part ? static_cast<int>((whole - part) / 2) : 0;
    };
    return {before(screen.width, width), before(screen.height, height)};
}

}  // namespace

std::variant<std::unique_ptr<Window>, std::string> Window::open(unsigned width, unsigned height,
                                                                const std::string& title) {
    return opened(sf::VideoMode(width, height), sf::Style::Default, title);
}

std::variant<std::unique_ptr<Window>, std::string> Window::openOverScreen(const std::string& title) {
    // The screen's size is asked for of a display that is there: SFML ends the program without one.
    return opened(sf::VideoMode(), sf::Style::Fullscreen, title);
}

std::variant<std::unique_ptr<Window>, std::string> Window::opened(sf::VideoMode mode, unsigned style,
                                                                  const std::string& title) {
    const Probe probe;
    if (std::optional<std::string> reason = probe.whyNoWindow()) return std::move(*reason);
    // What SFML says while opening is kept for the sentence instead of being printed.
    std::ostringstream said;
    std::streambuf* const before = sf::err().rdbuf(said.rdbuf());
    if (style == sf::Style::Fullscreen) mode = sf::VideoMode::getDesktopMode();
    std::unique_ptr<Window> window(new Window(mode, style, title));
    sf::err().rdbuf(before);
    if (!window->m_window.isOpen() || !window->m_glue->ready() ||
        window->m_window.getSettings().majorVersion < 3) {
        return "OpenGL 3.0 is needed and could not be started. To mend it: install the graphics driver, or "
               "libgl1-mesa-dri for drawing by the processor.";
    }
    return window;
}

Window::Window(sf::VideoMode mode, unsigned style, const std::string& title)
    : m_window(mode, title, style, sf::ContextSettings(0, 0, 0)) {
    if (!m_window.isOpen()) return;
    if (style != sf::Style::Fullscreen) m_window.setPosition(middleOfScreen(mode.width, mode.height));
    m_window.setKeyRepeatEnabled(true);
    m_glue = std::make_unique<Glue>(m_window);
}

void Window::dress(const Palette& palette, float scale) {
    if (scale != m_scale) {
        m_fonts = loadFonts(scale);
        m_glue->uploadFonts();
    }
    m_palette = &palette;
    m_scale = scale;
    applyTheme(palette, scale);
}

void Window::finishDrawing() {
    if (m_window.setActive(true)) glFinish();
}

sf::Image Window::pixels() const {
    sf::Texture texture;
    texture.create(m_window.getSize().x, m_window.getSize().y);
    texture.update(m_window);
    return texture.copyToImage();
}

}  // namespace ui_kit
