#include "assessment/spearman.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "assessment/quantiles.hpp"

namespace assessment {
namespace {

double productMoment(const std::vector<double>& x, const std::vector<double>& y) {
    const double meanX = meanOf(x), meanY = meanOf(y);
    double xy = 0.0, xx = 0.0, yy = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xy += (x[i] - meanX) * (y[i] - meanY);
        xx += (x[i] - meanX) * (x[i] - meanX);
        yy += (y[i] - meanY) * (y[i] - meanY);
    }
    // One root of the product: of two equal series it is the sum itself, and r is 1 to the bit.
    return std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0);
}

Interval intervalOf(double r, double n) {
    const double greatest = 1.0 - 3.0 / (n * (n * n - 1.0));
    const double within = std::clamp(r, -greatest, greatest);
    const double z = std::atanh(within);
    const double half = kNormal95 * std::sqrt((1.0 + 0.5 * within * within) / (n - 3.0));
    return {r <= -greatest ? -1.0 : std::tanh(z - half), r >= greatest ? 1.0 : std::tanh(z + half)};
}

}  // namespace

std::vector<double> midRanks(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last + 1 < order.size() && values[order[last + 1]] == values[order[first]]) ++last;
        const double shared = 0.5 * static_cast<double>(first + last) + 1.0;
        for (std::size_t i = first; i <= last; ++i) ranks[order[i]] = shared;
        first = last + 1;
    }
    return ranks;
}

Estimate spearman(const Marks& first, const Marks& second) {
    const PairedMarks both = pairedMarks(first, second);
    const std::size_t n = both.size();
    const auto none = [&](std::string because) {
        return Estimate::undefined(std::move(because), n, both.leftOut);
    };
    if (n < kFewestForSpearman) return none("fewer than four attempts have both marks");
    if (allAlike(both.first) || allAlike(both.second))
        return none("one of the two gave every attempt the same mark");
    const double r = productMoment(midRanks(both.first), midRanks(both.second));
    return {r, intervalOf(r, static_cast<double>(n)), n, both.leftOut, {}, {}};
}

}  // namespace assessment
