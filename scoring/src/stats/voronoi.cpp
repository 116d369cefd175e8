#include "stats/voronoi.hpp"

#include <algorithm>
#include <cmath>

#include "stats/polygon_clip.hpp"
#include "stats/voronoi_neighbours.hpp"

namespace scoring {
namespace {

// A convex polygon: each side begins at its corner and lies towards the place `across`.
struct Corner {
    Point at;
    std::size_t across;
};

std::vector<Corner> cornersOf(const Box& box) {
    return {
        {box.min, kNone}, {{box.max.x, box.min.y}, kNone}, {box.max, kNone}, {{box.min.x, box.max.y}, kNone}};
}

// The polygon inside the half plane; the new side lies towards `across`.
std::vector<Corner> cutBy(const std::vector<Corner>& polygon, const HalfPlane& plane, std::size_t across) {
    std::vector<Corner> kept;
    kept.reserve(polygon.size() + 1);
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Corner& a = polygon[i];
        const Corner& b = polygon[(i + 1) % polygon.size()];
        const double fromA = plane.beyond(a.at);
        const double fromB = plane.beyond(b.at);
        const bool leaves = fromA <= 0.0 && fromB > 0.0;
        const bool returns = fromA > 0.0 && fromB <= 0.0;
        if (fromA <= 0.0) kept.push_back(a);
        if (!leaves && !returns) continue;
        const Point meet = a.at + (b.at - a.at) * (fromA / (fromA - fromB));
        kept.push_back({meet, leaves ? across : a.across});
    }
    return kept;
}

double areaOf(const std::vector<Corner>& polygon) {
    double twice = 0.0;
    for (std::size_t i = 1; i + 1 < polygon.size(); ++i) {
        twice += cross(polygon[i].at - polygon[0].at, polygon[i + 1].at - polygon[0].at);
    }
    return 0.5 * std::max(twice, 0.0);
}

// Whether the whole polygon lies nearer to the site than the window's boundary does.
bool isWhole(const std::vector<Corner>& polygon, Point site, const Window& window) {
    if (!window.contains(site)) return false;
    double farthest = 0.0;
    for (const Corner& corner : polygon) farthest = std::max(farthest, distance(site, corner.at));
    return farthest < window.distanceToBoundary(site);
}

bool touchesBox(const std::vector<Corner>& polygon) {
    return std::any_of(polygon.begin(), polygon.end(), [](const Corner& c) { return c.across == kNone; });
}

VoronoiCell cellOf(std::size_t site, const std::vector<std::size_t>& around, const std::vector<Point>& places,
                   const Window& window) {
    std::vector<Corner> polygon = cornersOf(window.box());
    std::vector<HalfPlane> planes;
    for (const std::size_t other : around) {
        planes.push_back(nearerTo(places[site], places[other]));
        polygon = cutBy(polygon, planes.back(), other);
    }
    VoronoiCell cell;
    const bool fits = window.isRectangle() || isWhole(polygon, places[site], window);
    cell.cut = touchesBox(polygon) || !fits;
    cell.area = fits ? areaOf(polygon) : areaInside(window, planes);
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point from = polygon[i].at;
        const Point to = polygon[(i + 1) % polygon.size()].at;
        const double length = fits ? distance(from, to) : lengthInside(window, from, to);
        cell.edges.push_back({from, to, polygon[i].across, length});
    }
    return cell;
}

}  // namespace

VoronoiCells voronoiCells(const std::vector<Point>& places, const Window& window) {
    VoronoiNeighbours neighbours = voronoiNeighbours(places, window.box());
    VoronoiCells result;
    result.cells.resize(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::size_t owner = neighbours.owner[i];
        if (owner == i) result.cells[i] = cellOf(i, neighbours.around[i], places, window);
    }
    for (const std::size_t owner : neighbours.owner) ++result.cells[owner].dots;
    result.owner = std::move(neighbours.owner);
    return result;
}

}  // namespace scoring
