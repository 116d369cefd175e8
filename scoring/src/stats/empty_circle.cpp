#include "stats/empty_circle.hpp"

#include "stats/nearest_neighbours.hpp"
#include "stats/polygon_clip.hpp"

namespace scoring {
namespace {

// Calls visit(circle) at every place where the distance to the nearest dot may be greatest.
template <class Visit>
void eachCandidate(const VoronoiCells& cells, const std::vector<Point>& places, const Window& window,
                   Visit visit) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        const VoronoiCell& cell = cells.cells[i];
        for (const VoronoiEdge& edge : cell.edges) {
            // On a rectangle every corner of a cell is a place of the (closed) window.
            if (window.isRectangle() || !cell.cut || window.contains(edge.from)) {
                visit(EmptyCircle{edge.from, distance(edge.from, places[i])});
            }
            if (window.isRectangle() || !cell.cut || edge.from == edge.to) continue;
            for (const double share : crossings(window, edge.from, edge.to)) {
                const Point meet = edge.from + (edge.to - edge.from) * share;
                visit(EmptyCircle{meet, distance(meet, places[i])});
            }
        }
    }
    const NeighbourGrid grid(places, usualCell(places));
    eachWindowEdge(window, [&](Point corner, Point) {
        visit(EmptyCircle{corner, grid.nearest(corner).distance});
    });
}

}  // namespace

std::optional<EmptyCircle> largestEmptyCircle(const VoronoiCells& cells, const std::vector<Point>& places,
                                              const Window& window) {
    return largestEmptyCircle(cells, places, window, [](Point) { return 1.0; });
}

std::optional<EmptyCircle> largestEmptyCircle(const VoronoiCells& cells, const std::vector<Point>& places,
                                              const Window& window,
                                              const std::function<double(Point)>& pitch) {
    std::optional<EmptyCircle> largest;
    if (places.empty()) return largest;
    double greatest = 0.0;
    eachCandidate(cells, places, window, [&](const EmptyCircle& circle) {
        const double size = circle.radius / pitch(circle.centre);
        if (largest && size <= greatest) return;
        largest = circle;
        greatest = size;
    });
    return largest;
}

}  // namespace scoring
