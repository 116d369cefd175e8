#include "region_index.hpp"

#include <algorithm>

namespace scoring {
namespace {

constexpr std::size_t kEdgesASlab = 2;
constexpr std::size_t kMostSlabs = 64;

}  // namespace

RegionIndex::RegionIndex(const Polygon& region) : m_box(bounds(region)) {
    std::vector<Edge> edges;
    const auto ring = [&](const std::vector<Point>& corners) {
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const Point a = corners[i];
            const Point b = corners[(i + 1) % corners.size()];
            // No horizontal line crosses a level edge.
            if (a.y != b.y) edges.push_back(a.y < b.y ? Edge{a, b} : Edge{b, a});
        }
    };
    ring(region.outer);
    for (const auto& hole : region.holes) ring(hole);
    const std::size_t slabs = std::clamp<std::size_t>(edges.size() / kEdgesASlab, 1, kMostSlabs);
    if (m_box.height() > 0.0) m_slabsAMm = static_cast<double>(slabs) / m_box.height();
    m_first.assign(slabs + 1, 0);
    for (std::size_t slab = 0; slab < slabs; ++slab) {
        for (const Edge& edge : edges) {
            if (slabOf(edge.low.y) <= slab && slab <= slabOf(edge.high.y)) m_edges.push_back(edge);
        }
        m_first[slab + 1] = m_edges.size();
    }
}

std::size_t RegionIndex::slabOf(double y) const {
    const double slab = (y - m_box.min.y) * m_slabsAMm;
    const std::size_t last = m_first.size() - 2;
    return slab > 0.0 ? std::min(static_cast<std::size_t>(slab), last) : 0;
}

bool RegionIndex::contains(Point place) const {
    if (!(place.x >= m_box.min.x && place.x <= m_box.max.x && place.y >= m_box.min.y &&
          place.y <= m_box.max.y))
        return false;
    const std::size_t slab = slabOf(place.y);
    bool inside = false;
    for (std::size_t i = m_first[slab]; i < m_first[slab + 1]; ++i) {
        const Edge& edge = m_edges[i];
        if (edge.low.y > place.y || edge.high.y <= place.y) continue;
        if (cross(edge.high - edge.low, place - edge.low) > 0.0) inside = !inside;
    }
    return inside;
}

}  // namespace scoring
