#include "stats/set_covariance.hpp"

#include <algorithm>
#include <cmath>

namespace scoring {
namespace {

// +1 when a ring runs anticlockwise.
double turning(const std::vector<Point>& ring) {
    double twice = 0.0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        twice += cross(ring[i] - ring[0], ring[i + 1] - ring[0]);
    }
    return twice < 0.0 ? -1.0 : 1.0;
}

// The integral over [left, right] of the lower of the lines a + b x and c + d x.
double integralOfLower(double left, double right, double a, double b, double c, double d) {
    const auto integral = [](double at, double slope, double from, double to) {
        return (to - from) * (at + slope * 0.5 * (from + to));
    };
    const double before = (c - a) + (d - b) * left;
    const double after = (c - a) + (d - b) * right;
    if (before >= 0.0 && after >= 0.0) return integral(a, b, left, right);
    if (before <= 0.0 && after <= 0.0) return integral(c, d, left, right);
    const double meet = std::clamp(left + (right - left) * (before / (before - after)), left, right);
    if (before > 0.0) return integral(a, b, left, meet) + integral(c, d, meet, right);
    return integral(c, d, left, meet) + integral(a, b, meet, right);
}

}  // namespace

SetCovariance::SetCovariance(const Window& window)
    : m_width(window.box().width()), m_height(window.box().height()), m_isRectangle(window.isRectangle()) {
    const Point middle = (window.box().min + window.box().max) * 0.5;
    const auto addRing = [&](const std::vector<Point>& ring, double kind) {
        // Anticlockwise, an edge that runs to the left has the inside below it.
        const double sign = kind * turning(ring);
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Point a = ring[i] - middle;
            const Point b = ring[(i + 1) % ring.size()] - middle;
            if (a.x == b.x) continue;
            const double slope = (b.y - a.y) / (b.x - a.x);
            m_lines.push_back(
                {std::min(a.x, b.x), std::max(a.x, b.x), a.y - slope * a.x, slope, b.x < a.x ? sign : -sign});
        }
    };
    addRing(window.region().outer, 1.0);
    for (const auto& hole : window.region().holes) addRing(hole, -1.0);
    std::stable_sort(m_lines.begin(), m_lines.end(),
                     [](const Line& p, const Line& q) { return p.left < q.left; });
}

double SetCovariance::area(Point shift) const {
    const double across = m_width - std::abs(shift.x);
    const double along = m_height - std::abs(shift.y);
    if (across <= 0.0 || along <= 0.0) return 0.0;
    return m_isRectangle ? across * along : polygonArea(shift);
}

double SetCovariance::polygonArea(Point shift) const {
    double sum = 0.0;
    for (const Line& line : m_lines) {
        double part = 0.0;
        for (const Line& moved : m_lines) {
            const double left = std::max(line.left, moved.left + shift.x);
            if (moved.left + shift.x >= line.right) break;
            const double right = std::min(line.right, moved.right + shift.x);
            if (left >= right) continue;
            const double at = moved.at - moved.slope * shift.x + shift.y;
            part += moved.sign * integralOfLower(left, right, line.at, line.slope, at, moved.slope);
        }
        sum += line.sign * part;
    }
    return std::max(sum, 0.0);
}

}  // namespace scoring
