// The hairline metrics, one a file.
#pragma once

#include <vector>

#include "ground.hpp"
#include "metrics/measured.hpp"
#include "stats/front.hpp"

namespace scoring {

// What the hairline metrics look at, worked out once an attempt.
struct HairlineView {
    HairlineView(const Ground& ground, const std::vector<Point>& places);

    std::vector<LineCoordinates> dots;  // as hairlineDots() gives them
    double depth = 0.0;                 // n_max, mm
    Front front;
    std::string undefinedBecause;  // too little to judge; empty otherwise
};

// Mean of f_lo in mm. H1 is this less the experts' median.
[[nodiscard]] Measured meanFront(const HairlineView& view);
// H1, mm: + too far back. Two-sided.
[[nodiscard]] Measured frontOffset(const HairlineView& view, double expertMedian);
// H3, mm: root mean square of f - f_lo. Two-sided: a ruler is low, ragged work high.
[[nodiscard]] Measured microIrregularity(const HairlineView& view);
// Q(q_k), q_k = (k - 1/2)/100, k = 1..100: quantiles of the distance behind the attempt's own
// mean front in mm, over the dots ahead of it and up to 0.3 n_max behind it. Empty when undefined.
[[nodiscard]] std::vector<double> transitionProfile(const HairlineView& view);
// H4, mm: mean of |Q_k - reference_k|.
[[nodiscard]] Measured transitionDistance(const HairlineView& view, const std::vector<double>& reference);

}  // namespace scoring
