#include "stats/smoothing.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace scoring {
namespace {

// The weights of values 0, 1, 2 ... steps away, before they are made to sum to 1.
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

}  // namespace

std::vector<double> gaussianSmooth(const std::vector<double>& values, double step, double sd) {
    const std::vector<double> weights = gaussianWeights(step, sd);
    const auto reach = static_cast<std::ptrdiff_t>(weights.size()) - 1;
    double whole = 0.0;  // of the weights where all of them fall on values
    for (std::ptrdiff_t k = -reach; k <= reach; ++k) whole += weights[static_cast<std::size_t>(std::abs(k))];
    const auto count = static_cast<std::ptrdiff_t>(values.size());
    std::vector<double> smooth;
    smooth.reserve(values.size());
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        const std::ptrdiff_t first = std::max<std::ptrdiff_t>(i - reach, 0);
        const std::ptrdiff_t last = std::min(i + reach, count - 1);
        double sum = 0.0;
        for (std::ptrdiff_t j = first; j <= last; ++j) {
            sum += weights[static_cast<std::size_t>(std::abs(i - j))] * values[static_cast<std::size_t>(j)];
        }
        double total = whole;
        if (last - first < 2 * reach) {
            total = 0.0;
            for (std::ptrdiff_t j = first; j <= last; ++j)
                total += weights[static_cast<std::size_t>(std::abs(i - j))];
        }
        smooth.push_back(sum / total);
    }
    return smooth;
}

}  // namespace scoring
