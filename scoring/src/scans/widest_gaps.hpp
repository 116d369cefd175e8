// The emptiest places of the core, exactly.
#pragma once

#include <vector>

#include "ground.hpp"
#include "pattern.hpp"
#include "stats/voronoi.hpp"

namespace scoring {

// Cells of all dots, cut to the box around the zones. Only for a core with dots.
[[nodiscard]] VoronoiCells cellsOf(const Ground& ground, const Pattern& pattern);

struct EmptyPlace {
    Point middle;         // mm, a Voronoi vertex in the core
    double radius = 0.0;  // mm to the nearest dots
    double scaled = 0.0;  // in pitches there: rho
};

// The `most` largest empty circles with their middle in the core, by pitches, none with its middle in
// another's circle. The distance to the nearest dot has its peaks at Voronoi vertices; where it
// only grows towards the core's edge it is left out.
[[nodiscard]] std::vector<EmptyPlace> widestGaps(const Ground& ground, const Pattern& pattern,
                                                 const VoronoiCells& cells, std::size_t most);

}  // namespace scoring
