#include "far_behind.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace scoring {
namespace {

constexpr double kSure = 1e-6;  // mm and mm2: far more than rounding takes

double gap(const Box& one, const Box& other) {
    const double dx = std::max({one.min.x - other.max.x, other.min.x - one.max.x, 0.0});
    const double dy = std::max({one.min.y - other.max.y, other.min.y - one.max.y, 0.0});
    return std::sqrt(dx * dx + dy * dy);
}

// No place between the corners is farther from the line than this.
double farthest(const std::vector<Point>& curve, const std::vector<Point>& corners) {
    double least = std::numeric_limits<double>::infinity();
    for (const Point end : curve) {
        double here = 0.0;
        for (const Point corner : corners) here = std::max(here, dot(corner - end, corner - end));
        least = std::min(least, here);
    }
    return std::sqrt(least);
}

bool liesBehind(const std::vector<Point>& curve, std::size_t piece, const std::vector<Point>& corners) {
    const Point along = curve[piece + 1] - curve[piece];
    return std::all_of(corners.begin(), corners.end(),
                       [&](Point corner) { return cross(along, corner - curve[piece]) > kSure; });
}

}  // namespace

bool isFarBehind(const LineProjection& line, const std::vector<Point>& corners, double far) {
    const std::vector<Point>& curve = line.curve();
    const Box box = bounds({corners, {}});
    const double most = farthest(curve, corners) + kSure;
    for (std::size_t piece = 0; piece + 1 < curve.size(); ++piece) {
        const double away = gap(box, bounds({{curve[piece], curve[piece + 1]}, {}}));
        if (away > most) continue;  // another piece is nearer to every place of the box
        if (away <= far + kSure) return false;
        // At a corner the side is judged by both pieces that meet there.
        const std::size_t last = std::min(piece + 1, curve.size() - 2);
        for (std::size_t k = piece > 0 ? piece - 1 : 0; k <= last; ++k) {
            if (!liesBehind(curve, k, corners)) return false;
        }
    }
    return true;
}

}  // namespace scoring
