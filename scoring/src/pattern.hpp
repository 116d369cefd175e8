// The dots of one attempt as places, with what every spacing metric needs of each.
#pragma once

#include <cstddef>
#include <vector>

#include "ground.hpp"
#include "stats/chains.hpp"
#include "stats/neighbour_grid.hpp"

namespace scoring {

struct Pattern {
    Pattern(const Ground& ground, std::vector<Point> dots);

    [[nodiscard]] Spots spots() const { return {places, pitches, grid}; }
    // The distance between two dots in pitches: mm by the harmonic mean of both pitches.
    [[nodiscard]] double scaled(std::size_t i, std::size_t j, double distance) const {
        return distance * 0.5 * (1.0 / pitches[i] + 1.0 / pitches[j]);
    }

    std::vector<Point> places;         // mm, in the order given
    std::vector<double> pitches;       // mm, the target's at each place
    NeighbourGrid grid;                // over all places
    std::vector<std::size_t> core;     // indices of the dots in the scoring core
    std::vector<std::size_t> nearest;  // per core dot: index of its nearest neighbour, or kNone
    std::vector<double> spacing;       // per core dot: distance to it in pitches (infinite when alone)
};

// Of dots closer together than 0.2 pitches only the first counts. Indices of the others.
[[nodiscard]] std::vector<std::size_t> duplicates(const Pattern& pattern);

}  // namespace scoring
