#include "assessment/mark_scale.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace assessment {

double markOfPoints(double points, const MarkScale& scale) {
    const std::array<double, 6> edges{0.0, scale.two, scale.three, scale.four, scale.five, 100.0};
    assert(std::adjacent_find(edges.begin(), edges.end(), [](double a, double b) { return a >= b; }) ==
           edges.end());
    const double within = std::clamp(points, 0.0, 100.0);
    std::size_t piece = 0;
    while (piece + 2 < edges.size() && within >= edges[piece + 1]) ++piece;
    const double share = (within - edges[piece]) / (edges[piece + 1] - edges[piece]);
    return std::clamp(0.5 + static_cast<double>(piece) + share, 1.0, 5.0);
}

Marks marksOfPoints(const Marks& points, const MarkScale& scale) {
    Marks marks;
    for (const Mark& each : points) marks.push_back(each ? Mark{markOfPoints(*each, scale)} : Mark{});
    return marks;
}

}  // namespace assessment
