// The dots of one attempt as places, with what every spacing metric needs of each; where others worked
// before, theirs come first.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/dot.hpp>

#include "ground.hpp"
#include "stats/chains.hpp"
#include "stats/neighbour_grid.hpp"

namespace scoring {

// A distance in mm between dots of these target pitches (mm), in pitches: by the harmonic mean of both.
[[nodiscard]] inline double inPitches(double distance, double one, double other) {
    return distance * 0.5 * (1.0 / one + 1.0 / other);
}

// A dot nearer than this to an earlier one counts as the same dot twice.
inline constexpr double kDuplicate = 0.2;  // pitches
// No dot farther off than this (mm) can be that near: the harmonic mean is less than twice the pitch.
[[nodiscard]] inline double duplicateReach(double pitch) { return 2.0 * kDuplicate * pitch; }

// The side of a grid's cells over the dots of a task, mm.
[[nodiscard]] double gridCell(const Ground& ground);

struct Pattern {
    // The first `earlier` of the dots are earlier work.
    Pattern(const Ground& ground, std::vector<Point> dots, std::size_t earlier = 0);

    [[nodiscard]] Spots spots() const { return {places, pitches, grid}; }
    // The distance between two dots in pitches.
    [[nodiscard]] double scaled(std::size_t i, std::size_t j, double distance) const {
        return inPitches(distance, pitches[i], pitches[j]);
    }
    // Whether the attempt made it.
    [[nodiscard]] bool isOwn(std::size_t dot) const { return dot >= earlier; }
    [[nodiscard]] std::size_t own() const { return places.size() - earlier; }  // dots
    [[nodiscard]] bool anyOwn(const std::vector<std::size_t>& dots) const;

    std::vector<Point> places;         // mm, in the order given
    std::vector<double> pitches;       // mm, the target's at each place
    NeighbourGrid grid;                // over all places
    std::vector<std::size_t> core;     // indices of the dots in the scoring core
    std::vector<std::size_t> nearest;  // per core dot: index of its nearest neighbour, or kNone
    std::vector<double> spacing;       // per core dot: distance to it in pitches (infinite when alone)
    std::size_t earlier = 0;           // so many of the first places are earlier work
    std::size_t ownCore = 0;           // dots of the core that the attempt made
};

// The attempt's dots after the scenario's earlier ones.
[[nodiscard]] Pattern patternOf(const Ground& ground, const std::vector<Dot>& dots);

// Of dots closer together than kDuplicate only the first counts. Indices of the others; earlier work
// always counts.
[[nodiscard]] std::vector<std::size_t> duplicates(const Pattern& pattern);

}  // namespace scoring
