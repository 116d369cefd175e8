#include "stats/window.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace scoring {
namespace {

bool alongAxes(const std::vector<Point>& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point next = ring[(i + 1) % ring.size()];
        if ((ring[i].x == next.x) == (ring[i].y == next.y)) return false;
    }
    return true;
}

}  // namespace

Window::Window(Polygon region) : m_region(std::move(region)) {
    assert(m_region.outer.size() >= 3);
    m_box = bounds(m_region);
    m_area = scoring::area(m_region);
    assert(m_area > 0.0);
    eachWindowEdge(*this, [&](Point a, Point b) { m_perimeter += distance(a, b); });
    const bool fillsBox = m_area >= 0.999999 * m_box.width() * m_box.height();
    m_isRectangle =
        m_region.holes.empty() && m_region.outer.size() == 4 && alongAxes(m_region.outer) && fillsBox;
}

bool Window::contains(Point place) const {
    const bool inBox =
        place.x >= m_box.min.x && place.x <= m_box.max.x && place.y >= m_box.min.y && place.y <= m_box.max.y;
    return inBox && scoring::contains(m_region, place);
}

double Window::distanceToBoundary(Point place) const {
    if (!m_isRectangle) return scoring::distanceToBoundary(m_region, place);
    const double across = std::min(place.x - m_box.min.x, m_box.max.x - place.x);
    const double along = std::min(place.y - m_box.min.y, m_box.max.y - place.y);
    const double inside = std::min(across, along);
    // A place beyond a corner is farther than either side's line.
    return inside >= 0.0 ? inside : scoring::distanceToBoundary(m_region, place);
}

std::vector<double> Window::distancesToBoundary(const std::vector<Point>& places) const {
    std::vector<double> distances;
    distances.reserve(places.size());
    for (const Point place : places) distances.push_back(distanceToBoundary(place));
    return distances;
}

}  // namespace scoring
