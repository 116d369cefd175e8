// Which places share a Voronoi edge.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/geometry.hpp>

namespace scoring {

struct VoronoiNeighbours {
    // Per place: the place that its cell is built on. Itself, or for places that fall on the
    // same point of the integer grid the one with the smallest index.
    std::vector<std::size_t> owner;
    // Per owner, anticlockwise: the owners whose cells meet it along an edge. Empty otherwise.
    std::vector<std::vector<std::size_t>> around;
};

// The topology only, from Boost.Polygon on whole numbers: the box around all places and `box`
// is scaled so that its longer side is 2^30, so places nearer than about 1e-9 of it are one.
// O(N log N).
[[nodiscard]] VoronoiNeighbours voronoiNeighbours(const std::vector<Point>& places, const Box& box);

}  // namespace scoring
