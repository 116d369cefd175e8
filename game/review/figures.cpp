#include "review/figures.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

#include "text/number.hpp"

namespace review {

std::string pointsFigure(const std::optional<double>& points) {
    if (!points) return "–";
    const double tenths = std::floor(*points * 10.0) / 10.0;
    return figure(tenths, tenths == std::floor(tenths) ? 0 : 1);
}

std::string metricFigure(const scoring::Metric& metric, double value) {
    if (metric.unit == "fraction") return figure(value * 100.0, value < 0.1 ? 1 : 0);
    if (metric.unit == "dots") return figure(value, 0);
    return figure(value, 2);
}

MetricScale scaleOf(const scoring::Metric& metric) {
    assert(metric.value);
    std::vector<double> values{*metric.value};
    for (const std::optional<double>& edge :
         {metric.bandLow, metric.bandHigh, metric.badLow, metric.badHigh}) {
        if (edge) values.push_back(*edge);
    }
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double room = std::max(*high - *low, 1e-3) * 0.08;
    MetricScale scale;
    scale.low = *low >= 0 && *low - room < 0 ? 0.0 : *low - room;
    scale.high = *high + room;
    if (metric.unit == "fraction") scale.high = std::min(scale.high, 1.0);
    return scale;
}

}  // namespace review
