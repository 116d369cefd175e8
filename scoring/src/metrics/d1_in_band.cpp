#include <algorithm>
#include <cmath>

#include "metrics/depth.hpp"
#include "stats/autocorrelation.hpp"
#include "stats/wilson.hpp"

namespace scoring {
namespace {

// A depth of exactly the band's edge is in band, whatever the division left of it.
constexpr double kEdge = 1.0 + 1e-9;

}  // namespace

bool isInBand(double z) { return std::abs(z) <= kEdge; }

double inBandBound(std::size_t inBand, std::size_t dots, double r1) {
    const auto n = static_cast<double>(dots);
    const double independent = std::max(1.0, n * (1.0 - r1) / (1.0 + r1));
    return wilsonLowerBound(static_cast<double>(inBand) / n, independent);
}

Measured inBandRate(const DepthSeries& series) {
    if (!series.undefinedBecause.empty()) return Measured::undefined(series.undefinedBecause);
    const auto inBand = std::count_if(series.z.begin(), series.z.end(), isInBand);
    const double r1 = series.timed ? std::max(0.0, lagOneAutocorrelation(series.z)) : 0.0;
    return Measured::of(inBandBound(static_cast<std::size_t>(inBand), series.z.size(), r1));
}

}  // namespace scoring
