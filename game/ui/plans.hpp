// Attempts that the window plays by itself: a demonstration, pictures for the documentation,
// frame times.
#pragma once

#include <functional>

#include "ui/run.hpp"

namespace ui {

// Plays the one plan of the session's options; the result is run()'s.
[[nodiscard]] int playPlan(Session& session, Run& loop);

// Plays a plan of measures at that level; an exit code (review_plan.cpp).
[[nodiscard]] int playReview(Session& session, Run& loop, const ReviewPlan& plan, std::size_t level);

// Saves the pages after handing in, and of what was released, as the gallery does (task_plan.cpp). False when
// one could not be saved.
[[nodiscard]] bool saveTaskPages(Session& session, Run& loop, const GalleryPlan& plan, std::size_t level,
                                 const std::function<bool(const char*)>& save);

// The same of the marking desk: its list, an attempt half marked, the bank, the score once the mark is in.
// The mark stays in the records (marking_plan.cpp).
[[nodiscard]] bool saveMarkingPages(Session& session, Run& loop, const GalleryPlan& plan,
                                    const std::function<bool(const char*)>& save);

}  // namespace ui
