// Voronoi cells, cut to the window: the ground that each dot has to itself.
#pragma once

#include <cstddef>
#include <vector>

#include "stats/neighbour_grid.hpp"
#include "stats/window.hpp"

namespace scoring {

// A side of a cell, inside the box around the window.
struct VoronoiEdge {
    Point from, to;              // mm, anticlockwise around the cell
    std::size_t across = kNone;  // the dot on the other side; kNone: a side of that box
    double length = 0.0;         // mm of it inside the window
};

struct VoronoiCell {
    double area = 0.0;     // mm2 inside the window
    std::size_t dots = 0;  // how many dots it belongs to; 0: see VoronoiCells::owner
    bool cut = false;      // the window's boundary may cut it
    std::vector<VoronoiEdge> edges;
};

struct VoronoiCells {
    std::vector<std::size_t> owner;  // per dot the index of the cell it belongs to
    std::vector<VoronoiCell> cells;  // per dot; only those with dots > 0 are filled

    // The area in mm2 of a dot: of its cell, shared equally by dots on the same place.
    [[nodiscard]] double areaOf(std::size_t dot) const {
        const VoronoiCell& cell = cells[owner[dot]];
        return cell.area / static_cast<double>(cell.dots);
    }
};

// Cells of all places (mm), cut to the window, holes too; their areas sum to the window's, and
// a cell may fall into several parts. The neighbours are found on whole numbers (see
// voronoi_neighbours.hpp), the sides from the places as given. Dots on one place share one
// cell. No places: no cells. Also places outside the window have cells (inside it).
[[nodiscard]] VoronoiCells voronoiCells(const std::vector<Point>& places, const Window& window);

}  // namespace scoring
