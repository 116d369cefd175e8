#include "stats/delaunay_gaps.hpp"

#include <algorithm>

namespace scoring {

std::vector<EmptyCircle> delaunayGaps(const VoronoiCells& cells, const std::vector<Point>& places,
                                      const Window& window) {
    std::vector<EmptyCircle> gaps;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const VoronoiCell& cell = cells.cells[i];
        for (std::size_t k = 0; k < cell.edges.size(); ++k) {
            const VoronoiEdge& before = cell.edges[(k + cell.edges.size() - 1) % cell.edges.size()];
            const VoronoiEdge& edge = cell.edges[k];
            // Each vertex belongs to three cells: the one with the smallest index has the word.
            // Sides of the box are kNone; a vertex on one is no circle through three dots.
            const bool vertex = before.across != kNone && edge.across != kNone;
            if (!vertex || before.across < i || edge.across < i) continue;
            if (cell.cut && !window.isRectangle() && !window.contains(edge.from)) continue;
            gaps.push_back({edge.from, distance(edge.from, places[i])});
        }
    }
    std::sort(gaps.begin(), gaps.end(), [](const EmptyCircle& p, const EmptyCircle& q) {
        if (p.radius != q.radius) return p.radius > q.radius;
        return p.centre.x != q.centre.x ? p.centre.x < q.centre.x : p.centre.y < q.centre.y;
    });
    return gaps;
}

}  // namespace scoring
