// What the next drill is for and how long was practised, in the words of the catalogue.
#pragma once

#include <string>

#include "review/progress.hpp"
#include "ui/kit/kit.hpp"

namespace ui {

// "Next, from your weakest figure"
[[nodiscard]] const std::string& drillHead(const ui_kit::Kit& kit, const review::NextDrill& drill);
// Why, in one sentence with the figure. `level` is the drill's.
[[nodiscard]] std::string drillReason(const ui_kit::Kit& kit, const review::NextDrill& drill,
                                      const review::CourseLevel& level);
// When the hand should rest; empty when it need not.
[[nodiscard]] std::string restSentence(const ui_kit::Kit& kit, const review::Practised& practised);
// "12 minutes practised in the last four hours"; empty when there were none.
[[nodiscard]] std::string practisedSentence(const ui_kit::Kit& kit, const review::Practised& practised);

}  // namespace ui
