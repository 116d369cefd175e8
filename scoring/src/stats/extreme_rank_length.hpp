// How unusual a whole curve is among others, at once and not point by point (Myllymaki, Mrkvicka,
// Grabarnik, Seijo, Hahn 2017; the measure of package GET, R/forder.r).
#pragma once

#include <vector>

#include <scoring/ensemble.hpp>

namespace scoring {

// For each curve the share of curves, itself included, that are at least as extreme: point by point
// the two-sided rank (1 for the lowest and for the highest, the same for equals), sorted ascending,
// compared from the first on. In 1/count .. 1. Curves must have one length (asserted).
[[nodiscard]] std::vector<double> extremeRankLengths(const std::vector<std::vector<double>>& curves);

// Between the least and the greatest value, point by point, of the curves whose extreme rank length
// is above `alpha`. A curve leaves it somewhere about as often as alpha. Empty without curves.
[[nodiscard]] Envelope globalEnvelope(const std::vector<std::vector<double>>& curves, double alpha);

}  // namespace scoring
