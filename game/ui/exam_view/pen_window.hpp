// The window of a preflight's look at the pen, over the whole screen: gathers what pointing devices report
// until there is enough, somebody presses Escape, or half a minute is over.
#pragma once

#include "exam/types/pen_desk.hpp"
#include "ui/exam_view/exam_window.hpp"

namespace exam_ui {

struct PenServices : Surroundings {
    exam_types::PenDesk* desk = nullptr;  // never null
};

enum class PenLooked {
    seen,  // enough, or whatever there was
    left,  // the system asked for the end
    // There is no window, or nothing that tells one device's reports from another's; said in the log.
    noWindow,
};

// The window ends by itself after this time, and so long after there was enough.
inline constexpr std::int64_t kPenLookUs = 30'000'000;
inline constexpr std::int64_t kPenEnoughUs = 3'000'000;

[[nodiscard]] PenLooked lookAtPen(PenServices& services, const Options& options = {});

}  // namespace exam_ui
