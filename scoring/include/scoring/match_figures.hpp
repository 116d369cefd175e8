// How far two point patterns are apart, dot by dot.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <scoring/geometry.hpp>
#include <scoring/units.hpp>

namespace scoring {

struct MatchFigures {
    std::size_t dots = 0, reference = 0, matched = 0;
    [[nodiscard]] std::size_t missed() const { return reference - matched; }
    [[nodiscard]] std::size_t extra() const { return dots - matched; }
    // mm: (sum over matches of d^p + c^p/2 per dot left over)^(1/p), alpha = 2 (Rahmathullah,
    // Garcia-Fernandez, Svensson 2017, arXiv 1601.05585). 0 for two empty patterns.
    double gospa = 0.0;
    // mm: ((sum of min(d, c)^p + c^p (N - n)) / N)^(1/p), N the larger count (Schuhmacher, Vo, Vo
    // 2008). 0 for two empty patterns.
    double ospa = 0.0;
    std::optional<double> softDice;       // 2 sum(1 - (d/c)^p) / (N + N*), 0..1; absent when both are empty
    std::optional<Millimetres> distance;  // mean over the matches
    std::optional<Point> bias;            // mean of dot - reference over the matches, mm
};

// The best matching with pairs nearer than `cutoff` (> 0 mm), p >= 1. Exact; costs are whole
// multiples of c^p / 2^20, distances and sums are not. Nothing when over a million pairs lie
// within the cutoff: it is then far above the spacing and no matching means anything.
[[nodiscard]] std::optional<MatchFigures> matchFigures(const std::vector<Point>& dots,
                                                       const std::vector<Point>& reference,
                                                       Millimetres cutoff, double p);

}  // namespace scoring
