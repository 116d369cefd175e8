// Figures as people read them, the same in the window and on paper.
#pragma once

#include <optional>
#include <string>

#include <scoring/scorecard.hpp>

#include "text/figures.hpp"

namespace review {

using text::clockFigure;
using text::figure;
using text::sentence;
using text::shortFigure;

// "78.4", or a dash when there are none. Cut, not rounded: 59.96 must not look like a pass at 60.
[[nodiscard]] std::string pointsFigure(const std::optional<double>& points);
// A number in the metric's unit, without the unit's name.
[[nodiscard]] std::string metricFigure(const scoring::Metric& metric, double value);

// The ends of a metric's ruler: its value, the expert band and the unacceptable ends, with some room. Only
// for a metric with a value (asserted).
struct MetricScale {
    double low = 0.0;
    double high = 1.0;  // > low
};
[[nodiscard]] MetricScale scaleOf(const scoring::Metric& metric);

}  // namespace review
