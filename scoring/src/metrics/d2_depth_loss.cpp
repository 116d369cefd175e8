#include <algorithm>

#include "metrics/depth.hpp"

namespace scoring {
namespace {

constexpr double kMost = 4.0;  // half-widths squared: one wild dot counts as two half-widths, no more

}  // namespace

double boundedLoss(double z) { return std::min(z * z, kMost); }

Measured depthLoss(const DepthSeries& series) {
    if (!series.undefinedBecause.empty()) return Measured::undefined(series.undefinedBecause);
    double sum = 0.0;
    for (const double z : series.z) sum += boundedLoss(z);
    return Measured::of(sum / static_cast<double>(series.z.size()));
}

}  // namespace scoring
