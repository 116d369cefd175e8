// Exact gated assignment of dots to marks.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/geometry.hpp>

namespace scoring {

struct Pair {
    std::size_t mark = 0;
    std::size_t dot = 0;
    double distance = 0.0;  // mm, < the cutoff
};

struct Matching {
    std::vector<Pair> pairs;          // by mark
    std::vector<std::size_t> missed;  // marks without a dot
    std::vector<std::size_t> extra;   // dots without a mark
    double cutoff = 0.0;              // mm
};

// The assignment that makes the sum of min(d, c)^p over matches plus c^p/2 for each mark and
// each dot left over as small as possible; a match farther than c never pays. p >= 1. Costs are
// whole multiples of c^p / 2^20, so that equal sums are equal; ties go to the smaller mark, then
// dot.
// Shortest augmenting paths with potentials (Jonker and Volgenant 1987) on the edges d < c.
[[nodiscard]] Matching match(const std::vector<Point>& marks, const std::vector<Point>& dots, double cutoff,
                             double p = 1.0);

// True when so many pairs lie within the cutoff (over a million) that a matching would take
// minutes and say nothing: a cutoff far above the spacing, or everything on one heap.
[[nodiscard]] bool tooDenseToMatch(const std::vector<Point>& marks, const std::vector<Point>& dots,
                                   double cutoff);

// GOSPA with p = 1 and alpha = 2 in mm: sum of distances + c/2 (missed + extra)
// (Rahmathullah, Garcia-Fernandez, Svensson 2017, arXiv 1601.05585).
[[nodiscard]] double gospa(const Matching& matching);

// 1 - GOSPA / (c (N + N*) / 2) = 2 sum(1 - d/c) / (N + N*), 0..1. Needs a mark or a dot.
[[nodiscard]] double softDice(const Matching& matching);

}  // namespace scoring
