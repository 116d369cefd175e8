// The bar of an examination: what is sat, the stations, the time that is left; and the line below it that
// says when none of it counts.
#pragma once

#include <string>

#include "ui/exam_view/room.hpp"

namespace exam_ui {

void drawBarGround(const ui_kit::Kit& kit, const ui_kit::Rect& bar);
// What it is about, at its left, up to `end`; returns where that ends, px. `below` gives way to `shorter`
// where it is too long.
float drawBarTitle(const ui_kit::Kit& kit, const ui_kit::Rect& bar, const std::string& title,
                   std::string below, const std::string& shorter, float end);
void drawBar(const Room& room, const ui_kit::Rect& bar);
void drawBanner(const Room& room, const ui_kit::Rect& banner);
// The same with these words.
void drawBannerWords(const ui_kit::Kit& kit, const ui_kit::Rect& banner, const std::string& words);
// Whether the running clock is in its last five minutes.
[[nodiscard]] bool lastMinutes(std::int64_t leftUs);
// "mm:ss" of what is left, rounded up: 0 only when nothing is left.
[[nodiscard]] std::string leftFigure(std::int64_t leftUs);

}  // namespace exam_ui
