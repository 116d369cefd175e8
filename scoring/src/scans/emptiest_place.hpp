// The emptiest place of the core: rho_max.
#pragma once

#include <vector>

#include "ground.hpp"
#include "pattern.hpp"
#include "scans/widest_gaps.hpp"
#include "stats/voronoi.hpp"

namespace scoring {

// The place of the core that is farthest from any dot, in pitches there: inside the core a Voronoi vertex; on
// its rim, of which only single places are known, found by squares that are cut in four as long as they
// may hold a better one, to 1e-6 mm. Exact where the pitch is the same all around; where it changes, a
// place between vertices may exceed it a little, and on the rim it must change by less than a quarter
// of itself a pitch (source: scoring method 1.2, 1.4).
// `cells`: cellsOf() the attempt; `away`: from each of the core's samples to the nearest dot, mm;
// `widest`: widestGaps() of it, one at least where there are any. The core must have samples and the
// pattern a dot.
[[nodiscard]] EmptyPlace emptiestPlace(const Ground& ground, const Pattern& pattern,
                                       const VoronoiCells& cells, const std::vector<double>& away,
                                       const std::vector<EmptyPlace>& widest);

}  // namespace scoring
