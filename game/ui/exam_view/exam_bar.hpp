// The bar of an examination: what is sat, the stations, the time that is left; and the line below it that
// says when none of it counts.
#pragma once

#include "ui/exam_view/room.hpp"

namespace exam_ui {

void drawBar(const Room& room, const ui_kit::Rect& bar);
void drawBanner(const Room& room, const ui_kit::Rect& banner);
// Whether the running clock is in its last five minutes.
[[nodiscard]] bool lastMinutes(std::int64_t leftUs);
// "mm:ss" of what is left, rounded up: 0 only when nothing is left.
[[nodiscard]] std::string leftFigure(std::int64_t leftUs);

}  // namespace exam_ui
