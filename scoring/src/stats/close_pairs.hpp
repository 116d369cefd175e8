// All pairs of dots that are closer than a reach, each once.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "stats/nearest_neighbours.hpp"

namespace scoring {

// Calls visit(i, j, offset, distance) once for every pair at most `reach` mm apart, where
// offset = xj - xi. Always in the same order.
template <class Visit>
void eachClosePair(const std::vector<Point>& places, double reach, Visit visit) {
    const NeighbourGrid grid(places, std::max(0.5 * reach, usualCell(places)));
    grid.visitPairs(reach, [&](std::size_t i, std::size_t j, Point offset, double squared) {
        visit(i, j, offset, std::sqrt(squared));
    });
}

// The same with reach and distance in local pitches, d (1/s_i + 1/s_j)/2, i.e. d over the
// harmonic mean of both pitches (mm, > 0): calls visit(i, j, offset, distance, scaled), offset
// and distance in mm.
template <class Visit>
void eachCloseScaledPair(const std::vector<Point>& places, const std::vector<double>& pitches, double reach,
                         Visit visit) {
    if (places.empty()) return;
    const double widest = *std::max_element(pitches.begin(), pitches.end());
    const NeighbourGrid grid(places, std::max(0.5 * reach * widest, usualCell(places)));
    for (std::size_t i = 0; i < places.size(); ++i) {
        // The harmonic mean is below twice the smaller pitch; a little more for rounding.
        const double far = reach * std::min(2.0 * pitches[i], widest) * (1.0 + 1e-12);
        grid.visitWithin(places[i], far, [&](std::size_t j, Point offset, double squared) {
            if (j <= i) return;
            const double distance = std::sqrt(squared);
            const double scaled = distance * (0.5 * (1.0 / pitches[i] + 1.0 / pitches[j]));
            if (scaled <= reach) visit(i, j, offset, distance, scaled);
        });
    }
}

}  // namespace scoring
