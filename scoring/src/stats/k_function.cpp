#include "stats/k_function.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "stats/close_pairs.hpp"
#include "stats/radius_sums.hpp"

namespace scoring {

Curve kFunction(const std::vector<Point>& places, const Window& window, const std::vector<double>& radii,
                PairCorrection correction) {
    const std::string because = whyNoPairs(places.size(), window, correction);
    if (!because.empty()) return Curve::undefined(radii.size(), because);
    if (radii.empty()) return {};
    const EdgeWeights weights(window, places, correction);
    StepSums sums(radii);
    eachClosePair(places, radii.back(), [&](std::size_t i, std::size_t j, Point offset, double distance) {
        sums.add(distance, weights.ofBoth(i, j, offset, distance));
    });
    const auto count = static_cast<double>(places.size());
    const double factor = window.area() / (count * (count - 1.0));
    Curve curve;
    for (const double sum : sums.sums()) curve.values.emplace_back(factor * sum);
    return curve;
}

Curve kFunctionBorder(const std::vector<Point>& places, const Window& window,
                      const std::vector<double>& radii) {
    if (places.size() < 2) return Curve::undefined(radii.size(), kNoPair);
    if (radii.empty()) return {};
    const std::vector<double> toEdge = window.distancesToBoundary(places);
    StepSums pairs(radii);
    eachClosePair(places, radii.back(), [&](std::size_t i, std::size_t j, Point, double distance) {
        pairs.addUpTo(distance, toEdge[i], 1.0);
        pairs.addUpTo(distance, toEdge[j], 1.0);
    });
    StepSums looking(radii);
    for (const double away : toEdge) looking.addUpTo(0.0, away, 1.0);
    const std::vector<double> near = pairs.sums();
    const std::vector<double> from = looking.sums();
    const double factor = window.area() / static_cast<double>(places.size());
    Curve curve;
    for (std::size_t k = 0; k < radii.size(); ++k) {
        if (from[k] > 0.0) {
            curve.values.emplace_back(factor * near[k] / from[k]);
        } else {
            curve.values.emplace_back();
            curve.undefinedBecause = "no dot is that far from the window's edge";
        }
    }
    return curve;
}

Curve lFunction(Curve kCurve) {
    for (std::optional<double>& value : kCurve.values) {
        if (value) value = std::sqrt(*value / std::numbers::pi);
    }
    return kCurve;
}

}  // namespace scoring
