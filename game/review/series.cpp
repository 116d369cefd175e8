#include "review/series.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>

#include <scoring/trend.hpp>

namespace review {

double medianOf(std::vector<double> values) {
    assert(!values.empty());
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double spreadOf(const std::vector<double>& values) {
    const double middle = medianOf(values);
    std::vector<double> distances;
    distances.reserve(values.size());
    std::transform(values.begin(), values.end(), std::back_inserter(distances),
                   [middle](double value) { return std::abs(value - middle); });
    return 1.4826 * medianOf(std::move(distances));
}

SeriesTrend trendOf(const std::vector<double>& values) {
    SeriesTrend trend;
    trend.values = values.size();
    if (values.size() < kFewestForTrend) return trend;
    const auto found = scoring::mannKendall(values);
    trend.slope = found.slope;
    trend.certain = std::abs(found.z) >= 1.96;
    return trend;
}

}  // namespace review
