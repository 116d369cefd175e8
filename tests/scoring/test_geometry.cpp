#include <algorithm>
#include <cmath>

#include <scoring/geometry.hpp>
#include <scoring/random.hpp>

#include "outline.hpp"
#include "support/catch.hpp"

using namespace scoring;

TEST_CASE("area and bounds do not mind which way the rings run") {
    Polygon region = rectangle({1, 2}, {5, 10});
    region.holes.push_back({{2, 3}, {3, 3}, {3, 5}, {2, 5}});
    CHECK(area(region) == Approx(30.0));
    std::reverse(region.outer.begin(), region.outer.end());
    CHECK(area(region) == Approx(30.0));
    CHECK(bounds(region).width() == 4.0);
    CHECK(bounds(region).height() == 8.0);
}

TEST_CASE("the left and lower sides belong to a region, the others do not") {
    const Polygon square = rectangle({0, 0}, {1, 1});
    CHECK(contains(square, {0, 0.5}));
    CHECK(contains(square, {0.5, 0}));
    CHECK_FALSE(contains(square, {1, 0.5}));
    CHECK_FALSE(contains(square, {0.5, 1}));
}

TEST_CASE("neighbours that share an edge never both hold a point, and leave none out") {
    const Point a{0.3, -1.7};
    const Point b{1.1, 2.9};
    const Polygon left{{{-5, -1.7}, a, b, {-5, 2.9}}, {}};
    const Polygon right{{a, {7, -1.7}, {7, 2.9}, b}, {}};
    Random random(4);
    for (int i = 0; i < 2000; ++i) {
        const double y = random.uniform(-1.69, 2.89);
        const double onEdge = a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
        const Point place{onEdge + (i % 3 - 1) * random.uniform() * 1e-15, y};
        CHECK((contains(left, place) ? 1 : 0) + (contains(right, place) ? 1 : 0) == 1);
    }
}

TEST_CASE("a hole is outside") {
    Polygon region = rectangle({0, 0}, {10, 10});
    region.holes.push_back({{4, 4}, {6, 4}, {6, 6}, {4, 6}});
    CHECK_FALSE(contains(region, {5, 5}));
    CHECK(contains(region, {3, 5}));
    CHECK(distanceToBoundary(region, {5, 5}) == Approx(1.0));
    CHECK(distanceToBoundary(region, {2, 5}) == Approx(2.0));
    CHECK(distanceToBoundary(region, {-3, -4}) == Approx(5.0));
}

TEST_CASE("self-crossing rings are told from those that only touch at a corner") {
    CHECK_FALSE(selfCrosses(rectangle({0, 0}, {3, 2})));
    CHECK(selfCrosses({{{0, 0}, {2, 2}, {2, 0}, {0, 2}}, {}}));          // bow tie
    CHECK(selfCrosses({{{0, 0}, {4, 0}, {4, 2}, {2, 0}, {0, 2}}, {}}));  // a corner on an edge
    CHECK(selfCrosses({{{0, 0}, {4, 0}, {2, 0}, {2, 3}}, {}}));          // doubles back on itself
    Polygon touching = rectangle({0, 0}, {4, 4});
    touching.holes.push_back({{0, 0}, {1, 2}, {2, 1}});
    CHECK_FALSE(selfCrosses(touching));
    touching.holes.back() = {{1, 1}, {5, 2}, {1, 2}};
    CHECK(selfCrosses(touching));
}

namespace {

// The nearest place by trying every piece finely.
double nearestByForce(const std::vector<Point>& curve, Point point) {
    double best = 1e9;
    for (std::size_t i = 0; i + 1 < curve.size(); ++i) {
        for (int k = 0; k <= 2000; ++k) {
            best = std::min(best, distance(point, curve[i] + (curve[i + 1] - curve[i]) * (k / 2000.0)));
        }
    }
    return best;
}

std::vector<Point> wavyCurve() {
    std::vector<Point> curve;
    for (int i = 0; i <= 40; ++i) curve.push_back({-40.0 + 2.0 * i, 6.0 * std::sin(i * 0.4)});
    return curve;
}

}  // namespace

TEST_CASE("a projection finds the nearest place on the line, whatever is skipped") {
    const LineProjection line(wavyCurve());
    Random random(9);
    for (int i = 0; i < 300; ++i) {
        const Point point{random.uniform(-45, 45), random.uniform(-20, 20)};
        const LineCoordinates at = line.project(point);
        CHECK(std::abs(at.n) == Approx(nearestByForce(line.curve(), point)).margin(2e-3));
        if (!at.beyondEnds) {
            CHECK(distance(line.at(at.t, 0.0), point) == Approx(std::abs(at.n)).margin(1e-9));
        }
    }
}

TEST_CASE("n is positive towards the scalp, and past the ends is said") {
    const LineProjection line({{-10, 0}, {0, 0}, {10, 0}});
    CHECK(line.project({3, 2}).t == Approx(13.0));
    CHECK(line.project({3, 2}).n == Approx(2.0));
    CHECK(line.project({3, -2}).n == Approx(-2.0));
    CHECK_FALSE(line.project({3, 2}).beyondEnds);
    CHECK(line.project({11, 2}).beyondEnds);
    CHECK(line.project({-10.5, 0}).beyondEnds);
    CHECK(line.at(13, 2) == Point{3, 2});
}

TEST_CASE("at a corner the side follows both pieces") {
    const LineProjection peak({{-10, 5}, {0, 0}, {10, 5}});
    CHECK(peak.project({0, -3}).n == Approx(-3.0));
    CHECK(peak.project({0.5, -3}).n < 0.0);
    CHECK(peak.project({-0.5, -3}).n < 0.0);
    // On the medial axis above the corner both pieces are as near: the smaller t wins.
    CHECK(peak.project({0, 4}).t < 0.5 * peak.length());
}

TEST_CASE("the outline is where the work as a whole ends") {
    Zone left;
    left.area = rectangle({0, 0}, {10, 10});
    Zone right;
    right.area = rectangle({10, 2}, {20, 8});
    const Outline outline({left, right});
    CHECK(outline.distanceTo({9.9, 5}) == Approx(std::hypot(0.1, 3.0)));  // not 0.1 to the shared edge
    CHECK(outline.distanceTo({10, 1}) == Approx(0.0).margin(1e-9));
    CHECK(outline.distanceTo({15, 5}) == Approx(3.0));
    const Outline nested({left, {"", rectangle({3, 3}, {7, 7}), {}, {}, {}}});
    CHECK(nested.distanceTo({5, 3}) == Approx(3.0));
}
