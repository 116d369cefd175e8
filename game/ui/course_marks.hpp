// The state of a level and the mark of a run, by shape and word: colour says nothing that they do not.
#pragma once

#include <string>

#include "review/course.hpp"
#include "ui/kit/kit.hpp"

namespace ui {

// Untried a thin ring, begun a thick one, accurate a ring with a disc, passed a tick; within a square of
// `size` px around the centre.
void stateMark(const ui_kit::Kit& kit, review::LevelState state, ImVec2 centre, float size);
[[nodiscard]] const std::string& stateWord(const ui_kit::Kit& kit, const review::LevelProgress& level);
// What it still takes to pass the level, in one sentence; of a level with a pass line.
[[nodiscard]] std::string standingSentence(const ui_kit::Kit& kit, const level::Level& level,
                                           const review::LevelProgress& progress);

// Passed a disc, accurate but slow a ring half full, not passed a ring, not finished a cross.
void runMark(const ui_kit::Kit& kit, review::RunMark mark, ImVec2 centre, float size);
// No run there: a dash.
void noRunMark(const ui_kit::Kit& kit, ImVec2 centre, float size);
[[nodiscard]] const std::string& runWord(const ui_kit::Kit& kit, review::RunMark mark);

}  // namespace ui
