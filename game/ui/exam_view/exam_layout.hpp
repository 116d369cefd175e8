// Where everything stands in the window of a sitting.
#pragma once

#include "ui/kit/layout.hpp"

namespace exam_ui {

struct ExamLayout {
    ui_kit::Rect bar;     // over the whole width
    ui_kit::Rect banner;  // below it: rehearsal, specimen; of no height without
    ui_kit::Rect side;    // the brief; at the left of a right-handed candidate's canvas
    ui_kit::Rect canvas;  // the rest of a running station
    ui_kit::Rect page;    // all below bar and banner
    ui_kit::Rect column;  // in its middle, for what people read and fill in
};

// `folded`: the brief is a strip of 64 units.
[[nodiscard]] ExamLayout layoutExam(const ui_kit::Frame& frame, bool folded, bool banner);
// Whether the brief begins folded: the window is too narrow for it beside the skin.
[[nodiscard]] bool beginsFolded(const ui_kit::Frame& frame);

}  // namespace exam_ui
