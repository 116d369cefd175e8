// The holes of a pattern: circles without a dot.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "stats/voronoi.hpp"

namespace scoring {

struct EmptyCircle {
    Point centre;         // mm, in the window (closed)
    double radius = 0.0;  // mm: the distance to the nearest dot
};

// The largest circle around a place of the window that holds no dot; it may reach beyond the
// window. Exact: the distance to the nearest dot can only be greatest at a Voronoi vertex in
// the window, where a Voronoi edge crosses the window's rings, or at a corner of them.
// Nothing without places. `cells` are voronoiCells(places, window). Of equals the first found.
// 0.707107 (0.620403) pitches for the square (hexagonal) lattice.
[[nodiscard]] std::optional<EmptyCircle> largestEmptyCircle(const VoronoiCells& cells,
                                                            const std::vector<Point>& places,
                                                            const Window& window);

// The same greatest in local pitches: radius / pitch(centre). Where the pitch changes, the
// greatest among those places, between which it may be exceeded a little.
[[nodiscard]] std::optional<EmptyCircle> largestEmptyCircle(const VoronoiCells& cells,
                                                            const std::vector<Point>& places,
                                                            const Window& window,
                                                            const std::function<double(Point)>& pitch);

}  // namespace scoring
