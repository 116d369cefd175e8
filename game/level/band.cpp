#include "level/band.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>

namespace level {

namespace {

constexpr double kStep = 0.5;      // mm along the curve
constexpr double kTooNear = 1e-3;  // mm that an edge may be nearer to the curve than asked

scoring::Point unit(scoring::Point vector) {
    const double length = std::hypot(vector.x, vector.y);
    return vector * (1.0 / length);
}

// Unit normals towards the scalp at each point of the curve: the mean of both sides.
std::vector<scoring::Point> normalsOf(const std::vector<scoring::Point>& curve) {
    std::vector<scoring::Point> normals(curve.size());
    for (std::size_t i = 0; i < curve.size(); ++i) {
        scoring::Point along{};
        if (i > 0) along = along + unit(curve[i] - curve[i - 1]);
        if (i + 1 < curve.size()) along = along + unit(curve[i + 1] - curve[i]);
        if (std::hypot(along.x, along.y) < 1e-9) along = curve[i] - curve[i - 1];  // the curve turns back
        along = unit(along);
        normals[i] = {-along.y, along.x};
    }
    return normals;
}

std::vector<scoring::Point> edgeAt(const std::vector<scoring::Point>& curve, double distance) {
    const auto normals = normalsOf(curve);
    const scoring::LineProjection line(curve);
    std::vector<scoring::Point> edge;
    for (std::size_t i = 0; i + 1 < curve.size(); ++i) {
        const double length = scoring::distance(curve[i], curve[i + 1]);
        const int steps = std::max(1, static_cast<int>(std::ceil(length / kStep)));
        const int end = i + 2 == curve.size() ? steps : steps - 1;
        for (int k = 0; k <= end; ++k) {
            const double share = static_cast<double>(k) / steps;
            const scoring::Point base = curve[i] + (curve[i + 1] - curve[i]) * share;
            const scoring::Point normal = unit(normals[i] + (normals[i + 1] - normals[i]) * share);
            const scoring::Point place = base + normal * distance;
            // Inside a bend tighter than the distance the offset folds back over itself.
            if (std::abs(line.project(place).n) >= std::abs(distance) * 0.97 - kTooNear)
                edge.push_back(place);
        }
    }
    return edge;
}

// Where two pieces cross, if they do.
std::optional<scoring::Point> crossing(scoring::Point a, scoring::Point b, scoring::Point c,
                                       scoring::Point d) {
    const double turn = scoring::cross(b - a, d - c);
    if (turn == 0.0) return std::nullopt;
    const double alongFirst = scoring::cross(c - a, d - c) / turn;
    const double alongSecond = scoring::cross(c - a, b - a) / turn;
    if (alongFirst < 0.0 || alongFirst > 1.0 || alongSecond < 0.0 || alongSecond > 1.0) return std::nullopt;
    return a + (b - a) * alongFirst;
}

// Cuts off what lies between a crossing of the line with itself and its return there.
std::vector<scoring::Point> withoutLoops(std::vector<scoring::Point> line) {
    for (std::size_t i = 0; i + 3 < line.size(); ++i) {
        for (std::size_t k = line.size() - 2; k >= i + 2; --k) {
            const auto place = crossing(line[i], line[i + 1], line[k], line[k + 1]);
            if (!place) continue;
            line.erase(line.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                       line.begin() + static_cast<std::ptrdiff_t>(k) + 1);
            line.insert(line.begin() + static_cast<std::ptrdiff_t>(i) + 1, *place);
            break;
        }
    }
    return line;
}

}  // namespace

scoring::Polygon bandBehind(const std::vector<scoring::Point>& curve, double from, double to) {
    assert(curve.size() >= 2 && from < to);
    scoring::Polygon band{withoutLoops(edgeAt(curve, from)), {}};
    const auto far = withoutLoops(edgeAt(curve, to));
    band.outer.insert(band.outer.end(), far.rbegin(), far.rend());
    return band;
}

}  // namespace level
