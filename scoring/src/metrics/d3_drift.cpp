#include <algorithm>
#include <cmath>

#include "metrics/depth.hpp"
#include "stats/order.hpp"

namespace scoring {
namespace {

constexpr std::size_t kBlocks = 10;
constexpr std::size_t kFewestInBlock = 3;

}  // namespace

double signedDrift(const DepthSeries& series) {
    const std::size_t count = series.z.size();
    const std::size_t blocks = std::clamp<std::size_t>(count / kFewestInBlock, 2, kBlocks);
    std::vector<double> medians;
    for (std::size_t b = 0; b < blocks; ++b) {
        const auto first = series.z.begin() + static_cast<std::ptrdiff_t>(b * count / blocks);
        const auto last = series.z.begin() + static_cast<std::ptrdiff_t>((b + 1) * count / blocks);
        medians.push_back(median({first, last}));
    }
    std::vector<double> slopes;
    for (std::size_t a = 0; a < blocks; ++a) {
        for (std::size_t b = a + 1; b < blocks; ++b) {
            slopes.push_back((medians[b] - medians[a]) / static_cast<double>(b - a));
        }
    }
    return median(slopes) * static_cast<double>(blocks - 1);
}

Measured depthDrift(const DepthSeries& series) {
    if (!series.undefinedBecause.empty()) return Measured::undefined(series.undefinedBecause);
    return Measured::of(std::abs(signedDrift(series)));
}

}  // namespace scoring
