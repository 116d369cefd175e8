#include <algorithm>

#include "metrics/depth.hpp"

namespace scoring {
namespace {

constexpr double kMost = 4.0;  // half-widths squared: one wild dot counts as two half-widths, no more

}  // namespace

Measured depthLoss(const DepthSeries& series) {
    if (!series.undefinedBecause.empty()) return Measured::undefined(series.undefinedBecause);
    double sum = 0.0;
    for (const double z : series.z) sum += std::min(z * z, kMost);
    return Measured::of(sum / static_cast<double>(series.z.size()));
}

}  // namespace scoring
