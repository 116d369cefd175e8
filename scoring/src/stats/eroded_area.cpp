#include "stats/eroded_area.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace scoring {
namespace {

using Interval = std::pair<double, double>;

struct Edge {
    Point a, b;
};

// Nodes and weights of the five-point rule on [-1, 1].
constexpr std::array<std::pair<double, double>, 5> kGauss{{{-0.9061798459386640, 0.2369268850561891},
                                                           {-0.5384693101056831, 0.4786286704993665},
                                                           {0.0, 0.5688888888888889},
                                                           {0.5384693101056831, 0.4786286704993665},
                                                           {0.9061798459386640, 0.2369268850561891}}};
constexpr int kPanels = 64;  // over the whole height, besides the natural breaks

// What the disc around `centre` covers of the line at height y; empty when first > second.
Interval discAt(Point centre, double rim, double y) {
    const double up = y - centre.y;
    if (std::abs(up) > rim) return {1.0, 0.0};
    const double half = std::sqrt(std::max(rim * rim - up * up, 0.0));
    return {centre.x - half, centre.x + half};
}

void include(Interval& whole, Interval part) {
    if (part.first > part.second) return;
    whole = whole.first > whole.second
                ? part
                : Interval{std::min(whole.first, part.first), std::max(whole.second, part.second)};
}

// What the rim of one edge (all places within `rim` of it) covers of the line at height y.
Interval rimAt(const Edge& edge, double rim, double y) {
    Interval covered = discAt(edge.a, rim, y);
    include(covered, discAt(edge.b, rim, y));
    const Point along = edge.b - edge.a;
    const double length = std::sqrt(dot(along, along));
    if (length == 0.0) return covered;
    const Point aside = Point{-along.y, along.x} * (rim / length);
    const std::array<Point, 4> box{edge.a + aside, edge.b + aside, edge.b - aside, edge.a - aside};
    for (std::size_t i = 0; i < 4; ++i) {
        const Point p = box[i];
        const Point q = box[(i + 1) % 4];
        if ((p.y > y) == (q.y > y)) continue;
        const double x = p.x + (q.x - p.x) * ((y - p.y) / (q.y - p.y));
        include(covered, {x, x});
    }
    return covered;
}

// The length of the inside of the window at height y that no rim covers.
double lengthAt(const std::vector<Edge>& edges, double rim, double y) {
    std::vector<double> crossings;
    std::vector<Interval> covered;
    for (const Edge& edge : edges) {
        if ((edge.a.y > y) != (edge.b.y > y)) {
            crossings.push_back(edge.a.x + (edge.b.x - edge.a.x) * ((y - edge.a.y) / (edge.b.y - edge.a.y)));
        }
        const Interval part = rimAt(edge, rim, y);
        if (part.first < part.second) covered.push_back(part);
    }
    std::sort(crossings.begin(), crossings.end());
    std::sort(covered.begin(), covered.end());
    double length = 0.0;
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        double free = crossings[i];
        for (const Interval& part : covered) {
            length += std::max(std::min(part.first, crossings[i + 1]) - free, 0.0);
            free = std::max(free, part.second);
        }
        length += std::max(crossings[i + 1] - free, 0.0);
    }
    return length;
}

std::vector<double> heights(const std::vector<Edge>& edges, const Box& box, double rim) {
    std::vector<double> breaks;
    for (int i = 0; i <= kPanels; ++i) breaks.push_back(box.min.y + box.height() * i / kPanels);
    for (const Edge& edge : edges) {
        const double length = distance(edge.a, edge.b);
        const double aside = length > 0.0 ? rim * std::abs(edge.b.x - edge.a.x) / length : 0.0;
        for (const double change : {0.0, rim, -rim, aside, -aside}) breaks.push_back(edge.a.y + change);
        for (const double change : {aside, -aside}) breaks.push_back(edge.b.y + change);
    }
    for (double& y : breaks) y = std::clamp(y, box.min.y, box.max.y);
    std::sort(breaks.begin(), breaks.end());
    breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
    return breaks;
}

}  // namespace

double erodedArea(const Window& window, double rim) {
    const Box& box = window.box();
    if (window.isRectangle()) {
        return std::max(box.width() - 2.0 * rim, 0.0) * std::max(box.height() - 2.0 * rim, 0.0);
    }
    if (rim <= 0.0) return window.area();
    std::vector<Edge> edges;
    eachWindowEdge(window, [&](Point a, Point b) { edges.push_back({a, b}); });
    const std::vector<double> breaks = heights(edges, box, rim);
    double sum = 0.0;
    for (std::size_t i = 1; i < breaks.size(); ++i) {
        const double half = 0.5 * (breaks[i] - breaks[i - 1]);
        for (const auto& [node, weight] : kGauss) {
            sum += half * weight * lengthAt(edges, rim, breaks[i - 1] + half * (1.0 + node));
        }
    }
    return sum;
}

}  // namespace scoring
