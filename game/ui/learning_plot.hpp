// The curve of a criterion over runs: points by run, the expert band behind them.
#pragma once

#include <cstddef>

#include "review/learning_curve.hpp"
#include "ui/kit/kit.hpp"

namespace ui {

// The last `most` points, 0..100 upwards, the band as a veil, each point a disc where there is room and the
// newest one always.
void learningPlot(const ui_kit::Kit& kit, const ui_kit::Rect& box, const review::LearningCurve& curve,
                  std::size_t most);

}  // namespace ui
