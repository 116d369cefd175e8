#include "stats/smoothing.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace scoring {

std::vector<double> gaussianWeights(double step, double sd) {
    assert(step > 0.0 && sd > 0.0);
    const auto reach = static_cast<std::ptrdiff_t>(4.0 * sd / step);
    std::vector<double> weights;
    for (std::ptrdiff_t k = 0; k <= reach; ++k) {
        const double away = static_cast<double>(k) * step / sd;
        weights.push_back(std::exp(-0.5 * away * away));
    }
    return weights;
}

std::vector<double> gaussianSmooth(const std::vector<double>& values, double step, double sd) {
    const std::vector<double> weights = gaussianWeights(step, sd);
    const auto reach = static_cast<std::ptrdiff_t>(weights.size()) - 1;
    const auto count = static_cast<std::ptrdiff_t>(values.size());
    std::vector<double> smooth;
    smooth.reserve(values.size());
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        double sum = 0.0;
        double total = 0.0;
        for (std::ptrdiff_t j = std::max<std::ptrdiff_t>(i - reach, 0); j <= std::min(i + reach, count - 1);
             ++j) {
            const double weight = weights[static_cast<std::size_t>(std::abs(i - j))];
            sum += weight * values[static_cast<std::size_t>(j)];
            total += weight;
        }
        smooth.push_back(sum / total);
    }
    return smooth;
}

}  // namespace scoring
