#include <scoring/geometry.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace scoring {
namespace {

// Calls visit(a, b) for every edge of one ring.
template <class Visit>
void eachEdge(const std::vector<Point>& ring, Visit visit) {
    for (std::size_t i = 0; i < ring.size(); ++i) visit(ring[i], ring[(i + 1) % ring.size()]);
}

template <class Visit>
void eachEdge(const Polygon& region, Visit visit) {
    eachEdge(region.outer, visit);
    for (const auto& hole : region.holes) eachEdge(hole, visit);
}

double ringArea(const std::vector<Point>& ring) {
    // Relative to the first corner, so that a far-away ring loses no digits.
    double twice = 0.0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        twice += cross(ring[i] - ring[0], ring[i + 1] - ring[0]);
    }
    return std::abs(twice) / 2.0;
}

double squaredDistanceToPiece(Point a, Point b, Point point) {
    const Point along = b - a;
    const double length2 = dot(along, along);
    const double share = length2 > 0.0 ? std::clamp(dot(point - a, along) / length2, 0.0, 1.0) : 0.0;
    const Point away = point - (a + along * share);
    return dot(away, away);
}

struct Edge {
    Point a, b;
    [[nodiscard]] double left() const { return std::min(a.x, b.x); }
    [[nodiscard]] double right() const { return std::max(a.x, b.x); }
};

bool within(double value, double one, double other) {
    return value >= std::min(one, other) && value <= std::max(one, other);
}

// The point is known to be on the edge's line.
bool onEdge(const Edge& edge, Point point) {
    return within(point.x, edge.a.x, edge.b.x) && within(point.y, edge.a.y, edge.b.y);
}

bool isCorner(const Edge& edge, Point point) { return point == edge.a || point == edge.b; }

// True when the edges have a common point that is not a corner of both.
bool crossAwayFromCorner(const Edge& one, const Edge& other) {
    const double a = cross(one.b - one.a, other.a - one.a);
    const double b = cross(one.b - one.a, other.b - one.a);
    const double c = cross(other.b - other.a, one.a - other.a);
    const double d = cross(other.b - other.a, one.b - other.a);
    if (((a > 0.0 && b < 0.0) || (a < 0.0 && b > 0.0)) && ((c > 0.0 && d < 0.0) || (c < 0.0 && d > 0.0))) {
        return true;
    }
    const bool touches = (a == 0.0 && onEdge(one, other.a) && !isCorner(one, other.a)) ||
                         (b == 0.0 && onEdge(one, other.b) && !isCorner(one, other.b)) ||
                         (c == 0.0 && onEdge(other, one.a) && !isCorner(other, one.a)) ||
                         (d == 0.0 && onEdge(other, one.b) && !isCorner(other, one.b));
    const bool same = (one.a == other.a && one.b == other.b) || (one.a == other.b && one.b == other.a);
    return touches || same;
}

}  // namespace

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

bool contains(const Polygon& region, Point point) {
    bool inside = false;
    eachEdge(region, [&](Point a, Point b) {
        if ((a.y > point.y) == (b.y > point.y)) return;
        // The edge is always taken upwards, so that two regions that share it agree.
        if (a.y > b.y) std::swap(a, b);
        if (cross(b - a, point - a) > 0.0) inside = !inside;
    });
    return inside;
}

double area(const Polygon& region) {
    double sum = ringArea(region.outer);
    for (const auto& hole : region.holes) sum -= ringArea(hole);
    return sum;
}

Box bounds(const Polygon& region) {
    assert(!region.outer.empty());
    Box box{region.outer.front(), region.outer.front()};
    for (const Point corner : region.outer) {
        box.min = {std::min(box.min.x, corner.x), std::min(box.min.y, corner.y)};
        box.max = {std::max(box.max.x, corner.x), std::max(box.max.y, corner.y)};
    }
    return box;
}

double distanceToBoundary(const Polygon& region, Point point) {
    double best = std::numeric_limits<double>::infinity();
    eachEdge(region, [&](Point a, Point b) { best = std::min(best, squaredDistanceToPiece(a, b, point)); });
    return std::sqrt(best);
}

bool selfCrosses(const Polygon& region) {
    std::vector<Edge> edges;
    eachEdge(region, [&](Point a, Point b) { edges.push_back({a, b}); });
    std::sort(edges.begin(), edges.end(), [](const Edge& p, const Edge& q) { return p.left() < q.left(); });
    for (std::size_t i = 0; i < edges.size(); ++i) {
        for (std::size_t j = i + 1; j < edges.size() && edges[j].left() <= edges[i].right(); ++j) {
            if (crossAwayFromCorner(edges[i], edges[j])) return true;
        }
    }
    return false;
}

Polygon rectangle(Point corner, Point opposite) {
    return {{corner, {opposite.x, corner.y}, opposite, {corner.x, opposite.y}}, {}};
}

}  // namespace scoring
