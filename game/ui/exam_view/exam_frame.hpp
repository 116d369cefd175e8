// What the windows of an examination share: how they open, how each frame is dressed, which events every page
// takes alike.
#pragma once

#include <memory>

#include <SFML/Window/Event.hpp>

#include "ui/exam_view/exam_window.hpp"

namespace exam_ui {

// Over the whole screen, or of the options' size; null where there is no window, with the reason in the log.
[[nodiscard]] std::unique_ptr<ui_kit::Window> openWindow(const Surroundings& around, const Options& options,
                                                         const char* title);

// `words` is filled and must live as long as the kit. Frames are held back unless somebody takes each of
// them.
void prepare(ui_kit::Kit& kit, text::Catalogue& words, const Surroundings& around, const Options& options,
             ui_kit::Window& window);

// Before each frame: size, scale, colours, letters.
void dress(ui_kit::Kit& kit, ui_kit::Window& window, const Surroundings& around);

// A new size of the window, and Enter.
void takeAlike(ui_kit::Kit& kit, ui_kit::Window& window, const sf::Event& event);

}  // namespace exam_ui
