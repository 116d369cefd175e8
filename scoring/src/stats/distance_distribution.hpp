// The distribution function of distances of which some are cut short by the window's edge.
#pragma once

#include <optional>
#include <vector>

#include "stats/curve.hpp"
#include "stats/window.hpp"

namespace scoring {

// kaplanMeier: 1 - product over t <= r of 1 - (events at t)/(those not gone before t), where
//   min(d, b) is seen and an event is d <= b; at equal t events come before cuts.
//   Baddeley and Gill 1997.
// reducedSample: #{b >= r, d <= r} / #{b >= r}; also called border correction.
// hanisch: sum over d <= r, d <= b of 1/|W without a rim of d|, over the same sum without
//   d <= r. Hanisch 1984; of grid sites it is Chiu and Stoyan's 1998.
enum class DistanceCorrection { kaplanMeier, reducedSample, hanisch };

struct CutDistance {
    double distance = 0.0;  // d: mm to the thing looked for; infinite when there is none
    double toEdge = 0.0;    // b: mm to the window's boundary
};

// At each radius (ascending, >= 0 mm) a share 0..1. Undefined: without distances; for the
// reduced sample at radii with no b >= r; for hanisch when no d <= b.
[[nodiscard]] Curve distanceDistribution(std::vector<CutDistance> seen, const Window& window,
                                         const std::vector<double>& radii, DistanceCorrection correction);

// The mean of the Kaplan-Meier distribution: sum of t times its jump at t, in mm, over the sum
// of the jumps, which is below 1 when the greatest t is a cut. Undefined without events.
[[nodiscard]] std::optional<double> kaplanMeierMean(std::vector<CutDistance> seen);

}  // namespace scoring
