#include <scoring/trend.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

#include "stats/order.hpp"

namespace scoring {
namespace {

double share(double n) { return n * (n - 1.0) * (2.0 * n + 5.0) / 18.0; }

double varianceOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    double variance = share(static_cast<double>(values.size()));
    for (auto first = values.begin(); first != values.end();) {
        const auto last = std::upper_bound(first, values.end(), *first);
        variance -= share(static_cast<double>(last - first));
        first = last;
    }
    return variance;
}

}  // namespace

Trend mannKendall(const std::vector<double>& values) {
    assert(values.size() >= 2);
    Trend trend;
    std::vector<double> slopes;
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (std::size_t j = i + 1; j < values.size(); ++j) {
            const double step = values[j] - values[i];
            if (step != 0.0) trend.s += step > 0.0 ? 1.0 : -1.0;
            slopes.push_back(step / static_cast<double>(j - i));
        }
    }
    trend.slope = median(slopes);
    trend.variance = varianceOf(values);
    if (trend.s == 0.0) return trend;
    trend.z = (trend.s - std::copysign(1.0, trend.s)) / std::sqrt(trend.variance);
    return trend;
}

}  // namespace scoring
