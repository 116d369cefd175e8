// Each dot's nearest neighbours and what their distances amount to.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/geometry.hpp>
#include <scoring/measured.hpp>

#include "stats/neighbour_grid.hpp"

namespace scoring {

// A cell for NeighbourGrid: the side in mm of a square that holds one place on average.
[[nodiscard]] double usualCell(const std::vector<Point>& places);

// Per place its nearest other place: distance in mm and index; of equals the smallest index.
// A place alone has {kNone, infinity}. A doubled place has distance 0.
[[nodiscard]] std::vector<Neighbour> nearestNeighbours(const std::vector<Point>& places);

// The `count` nearest places to `from`, nearest first, equals by index, leaving out the place
// with index `except`; fewer when there are not that many. `usual` in mm: where to begin to
// look, about the distance of the last one.
[[nodiscard]] std::vector<Neighbour> nearestFew(const NeighbourGrid& grid, std::size_t places, Point from,
                                                std::size_t count, double usual, std::size_t except = kNone);

// Mean, standard deviation (divisor n - 1), least and greatest of the distances to the nearest
// neighbour, in mm; no edge correction, not rounded. Undefined for fewer than two places.
struct NeighbourSummary {
    Measured mean, deviation, least, greatest;
};
[[nodiscard]] NeighbourSummary summarise(const std::vector<Neighbour>& nearest);

}  // namespace scoring
