#include "stats/order.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace scoring {

RankShare rankOf(std::size_t count, double share) {
    assert(count > 0);
    const double position = share * static_cast<double>(count - 1);
    const auto below = static_cast<std::size_t>(position);
    return {below, position - static_cast<double>(below)};
}

double quantile(std::vector<double> values, double share) {
    assert(!values.empty());
    const auto [below, beyond] = rankOf(values.size(), share);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(below);
    std::nth_element(values.begin(), middle, values.end());
    const double low = *middle;
    if (below + 1 >= values.size()) return low;
    const double high = *std::min_element(middle + 1, values.end());
    return low + beyond * (high - low);
}

double median(std::vector<double> values) { return quantile(std::move(values), 0.5); }

double robustSpread(const std::vector<double>& values) {
    const double middle = median(values);
    std::vector<double> deviations;
    deviations.reserve(values.size());
    for (const double value : values) deviations.push_back(std::abs(value - middle));
    return kSpreadOverMad * median(std::move(deviations));
}

double mean(const std::vector<double>& values) {
    assert(!values.empty());
    double sum = 0.0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

double standardDeviation(const std::vector<double>& values) {
    if (values.size() < 2) return 0.0;
    const double middle = mean(values);
    double sum = 0.0;
    for (const double value : values) sum += (value - middle) * (value - middle);
    return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

}  // namespace scoring
