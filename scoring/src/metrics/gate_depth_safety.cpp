#include <algorithm>

#include "metrics/depth.hpp"

namespace scoring {
namespace {

constexpr double kTooDeep = 2.0 + 1e-9;  // half-widths; exactly two is not yet too deep

}  // namespace

Measured tooDeepRate(const DepthSeries& series) {
    if (!series.undefinedBecause.empty()) return Measured::undefined(series.undefinedBecause);
    const auto deep = std::count_if(series.z.begin(), series.z.end(), [](double z) { return z > kTooDeep; });
    return Measured::of(static_cast<double>(deep) / static_cast<double>(series.z.size()));
}

}  // namespace scoring
