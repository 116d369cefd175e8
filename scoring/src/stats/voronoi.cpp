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

// Into `kept` the polygon inside the half plane; the new side lies towards `across`.
void cutBy(const std::vector<Corner>& polygon, const HalfPlane& plane, std::size_t across,
           std::vector<Corner>& kept) {
    kept.clear();
    double fromA = plane.beyond(polygon.front().at);
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Corner& a = polygon[i];
        const Corner& b = polygon[i + 1 < polygon.size() ? i + 1 : 0];
        const double fromB = plane.beyond(b.at);
        const bool leaves = fromA <= 0.0 && fromB > 0.0;
        const bool returns = fromA > 0.0 && fromB <= 0.0;
        if (fromA <= 0.0) kept.push_back(a);
        if (leaves || returns) {
            const Point meet = a.at + (b.at - a.at) * (fromA / (fromA - fromB));
            kept.push_back({meet, leaves ? across : a.across});
        }
        fromA = fromB;
    }
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

// Cuts one cell after the other, with the same room for all.
class CellCutter {
public:
    CellCutter(const std::vector<Point>& places, const Window& window)
        : m_places(places), m_window(window), m_whole(cornersOf(window.box())) {}

    VoronoiCell cellOf(std::size_t site, const std::vector<std::size_t>& around) {
        m_polygon = m_whole;
        m_planes.clear();
        for (const std::size_t other : around) {
            m_planes.push_back(nearerTo(m_places[site], m_places[other]));
            if (m_polygon.empty()) continue;
            cutBy(m_polygon, m_planes.back(), other, m_kept);
            m_polygon.swap(m_kept);
        }
        VoronoiCell cell;
        const bool fits = m_window.isRectangle() || isWhole(m_polygon, m_places[site], m_window);
        cell.cut = touchesBox(m_polygon) || !fits;
        cell.area = fits ? areaOf(m_polygon) : areaInside(m_window, m_planes);
        cell.edges.reserve(m_polygon.size());
        for (std::size_t i = 0; i < m_polygon.size(); ++i) {
            const Point from = m_polygon[i].at;
            const Point to = m_polygon[i + 1 < m_polygon.size() ? i + 1 : 0].at;
            const double length = fits ? distance(from, to) : lengthInside(m_window, from, to);
            cell.edges.push_back({from, to, m_polygon[i].across, length});
        }
        return cell;
    }

private:
    const std::vector<Point>& m_places;
    const Window& m_window;
    std::vector<Corner> m_whole;  // the window's box
    std::vector<Corner> m_polygon;
    std::vector<Corner> m_kept;
    std::vector<HalfPlane> m_planes;
};

}  // namespace

VoronoiCells voronoiCells(const std::vector<Point>& places, const Window& window) {
    VoronoiNeighbours neighbours = voronoiNeighbours(places, window.box());
    VoronoiCells result;
    result.cells.resize(places.size());
    CellCutter cutter(places, window);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::size_t owner = neighbours.owner[i];
        if (owner == i) result.cells[i] = cutter.cellOf(i, neighbours.around[i]);
    }
    for (const std::size_t owner : neighbours.owner) ++result.cells[owner].dots;
    result.owner = std::move(neighbours.owner);
    return result;
}

}  // namespace scoring
