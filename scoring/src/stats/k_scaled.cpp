#include "stats/k_scaled.hpp"

#include <cassert>
#include <string>

#include "stats/close_pairs.hpp"
#include "stats/radius_sums.hpp"

namespace scoring {

Curve kScaled(const std::vector<Point>& places, const std::vector<double>& pitches, const Window& window,
              const std::vector<double>& radii, PairCorrection correction) {
    assert(places.size() == pitches.size());
    const std::string because = whyNoPairs(places.size(), window, correction);
    if (!because.empty()) return Curve::undefined(radii.size(), because);
    if (radii.empty()) return {};
    const EdgeWeights weights(window, places, correction);
    StepSums sums(radii);
    eachCloseScaledPair(places, pitches, radii.back(),
                        [&](std::size_t i, std::size_t j, Point offset, double distance, double scaled) {
                            sums.add(scaled, weights.ofBoth(i, j, offset, distance));
                        });
    Curve curve;
    for (const double sum : sums.sums()) curve.values.emplace_back(sum / static_cast<double>(places.size()));
    return curve;
}

Curve kScaledBorder(const std::vector<Point>& places, const std::vector<double>& pitches,
                    const Window& window, const std::vector<double>& radii) {
    assert(places.size() == pitches.size());
    if (places.size() < 2) return Curve::undefined(radii.size(), kNoPair);
    if (radii.empty()) return {};
    std::vector<double> toEdge = window.distancesToBoundary(places);
    for (std::size_t i = 0; i < places.size(); ++i) toEdge[i] /= pitches[i];
    StepSums pairs(radii);
    eachCloseScaledPair(places, pitches, radii.back(),
                        [&](std::size_t i, std::size_t j, Point, double, double scaled) {
                            pairs.addUpTo(scaled, toEdge[i], 1.0);
                            pairs.addUpTo(scaled, toEdge[j], 1.0);
                        });
    StepSums looking(radii);
    for (const double away : toEdge) looking.addUpTo(0.0, away, 1.0);
    const std::vector<double> near = pairs.sums();
    const std::vector<double> from = looking.sums();
    Curve curve;
    for (std::size_t k = 0; k < radii.size(); ++k) {
        if (from[k] > 0.0) {
            curve.values.emplace_back(near[k] / from[k]);
        } else {
            curve.values.emplace_back();
            curve.undefinedBecause = "no dot is that many pitches from the window's edge";
        }
    }
    return curve;
}

}  // namespace scoring
