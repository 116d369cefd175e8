#include "stats/pair_correlation.hpp"

#include <cassert>
#include <cmath>
#include <numbers>
#include <string>

#include "stats/close_pairs.hpp"
#include "stats/radius_sums.hpp"

namespace scoring {
namespace {

Curve overCircles(const std::vector<double>& sums, const std::vector<double>& radii, double factor) {
    Curve curve;
    for (std::size_t k = 0; k < radii.size(); ++k) {
        if (radii[k] > 0.0) {
            curve.values.emplace_back(factor * sums[k] / (2.0 * std::numbers::pi * radii[k]));
        } else {
            curve.values.emplace_back();
            curve.undefinedBecause = "there is no pair correlation at distance 0";
        }
    }
    return curve;
}

}  // namespace

double stoyanHalfWidth(std::size_t places, const Window& window) {
    assert(places > 0);
    return 0.15 / std::sqrt(static_cast<double>(places) / window.area());
}

Curve pairCorrelation(const std::vector<Point>& places, const Window& window,
                      const std::vector<double>& radii, double halfWidth, PairCorrection correction) {
    const std::string because = whyNoPairs(places.size(), window, correction);
    if (!because.empty()) return Curve::undefined(radii.size(), because);
    if (radii.empty()) return {};
    const EdgeWeights weights(window, places, correction);
    KernelSums sums(radii, halfWidth);
    eachClosePair(places, radii.back() + halfWidth,
                  [&](std::size_t i, std::size_t j, Point offset, double distance) {
                      sums.add(distance, weights.ofBoth(i, j, offset, distance));
                  });
    const auto count = static_cast<double>(places.size());
    return overCircles(sums.sums(), radii, window.area() / (count * (count - 1.0)));
}

Curve pairCorrelationScaled(const std::vector<Point>& places, const std::vector<double>& pitches,
                            const Window& window, const std::vector<double>& radii, double halfWidth,
                            PairCorrection correction) {
    assert(places.size() == pitches.size());
    const std::string because = whyNoPairs(places.size(), window, correction);
    if (!because.empty()) return Curve::undefined(radii.size(), because);
    if (radii.empty()) return {};
    const EdgeWeights weights(window, places, correction);
    KernelSums sums(radii, halfWidth);
    eachCloseScaledPair(places, pitches, radii.back() + halfWidth,
                        [&](std::size_t i, std::size_t j, Point offset, double distance, double scaled) {
                            sums.add(scaled, weights.ofBoth(i, j, offset, distance));
                        });
    return overCircles(sums.sums(), radii, 1.0 / static_cast<double>(places.size()));
}

}  // namespace scoring
