// Attempts that the window plays by itself: a demonstration, pictures for the documentation,
// frame times.
#pragma once

#include "ui/run.hpp"

namespace ui {

// Plays the one plan of the session's options; the result is run()'s.
[[nodiscard]] int playPlan(Session& session, Run& loop);

// Plays a plan of measures at that level; an exit code (review_plan.cpp).
[[nodiscard]] int playReview(Session& session, Run& loop, const ReviewPlan& plan, std::size_t level);

}  // namespace ui
