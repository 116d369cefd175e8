#include "stats/polygon_clip.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace scoring {
namespace {

std::vector<Point> cut(const std::vector<Point>& ring, const HalfPlane& plane) {
    std::vector<Point> kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        const double fromA = plane.beyond(a);
        const double fromB = plane.beyond(b);
        if (fromA <= 0.0) kept.push_back(a);
        if ((fromA < 0.0 && fromB > 0.0) || (fromA > 0.0 && fromB < 0.0)) {
            kept.push_back(a + (b - a) * (fromA / (fromA - fromB)));
        }
    }
    return kept;
}

}  // namespace

HalfPlane nearerTo(Point site, Point other) { return {(site + other) * 0.5, other - site}; }

double areaInside(const Window& window, const std::vector<HalfPlane>& planes) {
    const auto ringInside = [&](std::vector<Point> ring) {
        for (const HalfPlane& plane : planes) {
            ring = cut(ring, plane);
            if (ring.size() < 3) return 0.0;
        }
        return area(Polygon{std::move(ring), {}});
    };
    double sum = ringInside(window.region().outer);
    for (const auto& hole : window.region().holes) sum -= ringInside(hole);
    return std::max(sum, 0.0);
}

std::vector<double> crossings(const Window& window, Point from, Point to) {
    std::vector<double> shares;
    const Point along = to - from;
    eachWindowEdge(window, [&](Point a, Point b) {
        const double fromA = cross(along, a - from);
        const double fromB = cross(along, b - from);
        if ((fromA > 0.0) == (fromB > 0.0)) return;
        const Point meet = a + (b - a) * (fromA / (fromA - fromB));
        const double share = dot(meet - from, along) / dot(along, along);
        if (share >= 0.0 && share <= 1.0) shares.push_back(share);
    });
    std::sort(shares.begin(), shares.end());
    return shares;
}

double lengthInside(const Window& window, Point from, Point to) {
    const double whole = distance(from, to);
    if (whole == 0.0) return 0.0;
    std::vector<double> shares = crossings(window, from, to);
    shares.insert(shares.begin(), 0.0);
    shares.push_back(1.0);
    double inside = 0.0;
    for (std::size_t i = 1; i < shares.size(); ++i) {
        const Point middle = from + (to - from) * (0.5 * (shares[i - 1] + shares[i]));
        if (window.contains(middle)) inside += shares[i] - shares[i - 1];
    }
    return inside * whole;
}

}  // namespace scoring
