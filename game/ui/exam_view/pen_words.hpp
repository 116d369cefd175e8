// What the invigilator is told of the pen: quiet sentences, none of which stands in the way.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/exam_view/page.hpp"
#include "ui/exam_view/room.hpp"

namespace exam_ui {

// That another pen than the preflight's has drawn or, before the first station, is plugged in instead.
[[nodiscard]] std::optional<std::string> otherPenWords(const Room& room);
// That the pen was slow at a station: while one runs, at that one alone.
[[nodiscard]] std::optional<std::string> slowPenWords(const Room& room);
// Both, where there is something to tell, into a page.
void sayOfPen(const Room& room, Column& column);

}  // namespace exam_ui
