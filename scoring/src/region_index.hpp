// A region prepared for many questions whether a place lies in it.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/geometry.hpp>

namespace scoring {

class RegionIndex {
public:
    // Needs an outer ring (asserted).
    explicit RegionIndex(const Polygon& region);
    // As contains(region, place), to the last bit, but for places outside the box around the region:
    // false.
    [[nodiscard]] bool contains(Point place) const;

private:
    struct Edge {
        Point low, high;  // low.y < high.y
    };
    [[nodiscard]] std::size_t slabOf(double y) const;

    Box m_box;
    double m_slabsAMm = 0.0;
    std::vector<std::size_t> m_first;  // per horizontal slab: where its edges start
    std::vector<Edge> m_edges;         // an edge stands in every slab that it reaches
};

}  // namespace scoring
