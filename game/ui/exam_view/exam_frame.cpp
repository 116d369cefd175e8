#include "ui/exam_view/exam_frame.hpp"

#include <utility>
#include <variant>

namespace exam_ui {

namespace {

constexpr unsigned kFramesPerSecond = 120;

}  // namespace

std::unique_ptr<ui_kit::Window> openWindow(const Surroundings& around, const Options& options,
                                           const char* title) {
    auto opened = options.size ? ui_kit::Window::open(options.size->first, options.size->second, title)
                               : ui_kit::Window::openOverScreen(title);
    if (const std::string* reason = std::get_if<std::string>(&opened)) {
        around.log(*reason);
        return nullptr;
    }
    return std::move(std::get<std::unique_ptr<ui_kit::Window>>(opened));
}

void prepare(ui_kit::Kit& kit, text::Catalogue& words, const Surroundings& around, const Options& options,
             ui_kit::Window& window) {
    words = options.pseudoLanguage ? around.catalogue.pseudo() : around.catalogue;
    kit.words = &words;
    kit.overflow = options.overflow;
    kit.drawnTexts = options.drawnTexts;
    kit.screen = "exam";
    if (!options.eachFrame) window.sfml().setFramerateLimit(kFramesPerSecond);
}

void dress(ui_kit::Kit& kit, ui_kit::Window& window, const Surroundings& around) {
    window.dress(around.dark ? ui_kit::darkPalette() : ui_kit::lightPalette(),
                 static_cast<float>(around.textScale));
    const sf::Vector2u size = window.sfml().getSize();
    kit.frame.width = static_cast<float>(size.x);
    kit.frame.height = static_cast<float>(size.y);
    kit.frame.scale = window.scale();
    kit.palette = &window.palette();
    kit.fonts = &window.fonts();
}

void takeAlike(ui_kit::Kit& kit, ui_kit::Window& window, const sf::Event& event) {
    if (event.type == sf::Event::Resized) {
        window.sfml().setView(sf::View(sf::FloatRect(0, 0, static_cast<float>(event.size.width),
                                                     static_cast<float>(event.size.height))));
    }
    if (event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Enter && !event.key.alt)
        kit.enter = true;
}

}  // namespace exam_ui
