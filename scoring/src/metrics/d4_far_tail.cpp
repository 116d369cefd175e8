#include <algorithm>
#include <cmath>

#include "metrics/depth.hpp"

namespace scoring {
namespace {

constexpr double kFar = 2.0 + 1e-9;  // half-widths; exactly two is not yet far

}  // namespace

bool isFar(double z) { return std::abs(z) > kFar; }

Measured farTail(const DepthSeries& series) {
    if (!series.undefinedBecause.empty()) return Measured::undefined(series.undefinedBecause);
    const auto far = std::count_if(series.z.begin(), series.z.end(), isFar);
    return Measured::of(static_cast<double>(far) / static_cast<double>(series.z.size()));
}

}  // namespace scoring
