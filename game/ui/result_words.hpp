// The score in the words of the catalogue.
#pragma once

#include <string>

#include <scoring/scorecard.hpp>

#include "level/level.hpp"
#include "practice/causes.hpp"
#include "ui/kit/icons.hpp"
#include "ui/kit/kit.hpp"

namespace ui {

// "78.4", or a dash when there are none.
[[nodiscard]] std::string pointsFigure(const std::optional<double>& points);
[[nodiscard]] std::string metricName(const ui_kit::Kit& kit, const std::string& id);
// Value and unit as people read them ("0.21 nat", "93 %"); a dash when undefined.
[[nodiscard]] std::string metricValue(const ui_kit::Kit& kit, const scoring::Metric& metric);
// A number in the metric's unit, without the unit's name.
[[nodiscard]] std::string metricFigure(const scoring::Metric& metric, double value);
[[nodiscard]] std::string gateName(const ui_kit::Kit& kit, const std::string& id);
[[nodiscard]] ui_kit::Mark markOf(scoring::Direction direction);
// Why the dots of a finding went wrong, in one sentence with figures.
[[nodiscard]] std::string causeSentence(const ui_kit::Kit& kit, const practice::Cause& cause);
// Where on the patch and when: "Midline, 9 mm behind the front · 04:12"; empty without either.
[[nodiscard]] std::string whereAndWhen(const ui_kit::Kit& kit, const level::Level& level,
                                       const scoring::Finding& finding);
// The defined metric of the criterion that cost most and can be drawn on a ruler, or null.
[[nodiscard]] const scoring::Metric* telling(const scoring::Criterion& criterion);

}  // namespace ui
