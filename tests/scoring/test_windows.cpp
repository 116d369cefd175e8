#include <algorithm>
#include <cmath>
#include <numbers>

#include "random_windows.hpp"
#include "stats/circle_in_rectangle.hpp"
#include "stats/eroded_area.hpp"
#include "stats/polygon_clip.hpp"
#include "stats/set_covariance.hpp"
#include "support/catch.hpp"

using namespace scoring;
using tests::randomWindow;

namespace {

struct SignedTriangle {
    std::vector<Point> corners;  // anticlockwise
    double sign;
};

double signedArea(const std::vector<Point>& ring) {
    double twice = 0.0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        twice += cross(ring[i] - ring[0], ring[i + 1] - ring[0]);
    }
    return 0.5 * twice;
}

// The window as a sum of signed triangles: fans around each ring's first corner.
std::vector<SignedTriangle> trianglesOf(const Window& window) {
    std::vector<SignedTriangle> triangles;
    const auto fan = [&](const std::vector<Point>& ring, double kind) {
        const double whole = signedArea(ring) < 0.0 ? -kind : kind;
        for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
            std::vector<Point> corners{ring[0], ring[i], ring[i + 1]};
            const double area = signedArea(corners);
            if (area < 0.0) std::swap(corners[1], corners[2]);
            if (area != 0.0) triangles.push_back({corners, area < 0.0 ? -whole : whole});
        }
    };
    fan(window.region().outer, 1.0);
    for (const auto& hole : window.region().holes) fan(hole, -1.0);
    return triangles;
}

double sharedArea(std::vector<Point> one, const std::vector<Point>& other) {
    for (std::size_t side = 0; side < 3; ++side) {
        const Point a = other[side];
        const Point along = other[(side + 1) % 3] - a;
        std::vector<Point> kept;
        for (std::size_t i = 0; i < one.size(); ++i) {
            const Point p = one[i];
            const Point q = one[(i + 1) % one.size()];
            const double fromP = cross(along, p - a);
            const double fromQ = cross(along, q - a);
            if (fromP >= 0.0) kept.push_back(p);
            if ((fromP > 0.0 && fromQ < 0.0) || (fromP < 0.0 && fromQ > 0.0)) {
                kept.push_back(p + (q - p) * (fromP / (fromP - fromQ)));
            }
        }
        one = std::move(kept);
        if (one.size() < 3) return 0.0;
    }
    return signedArea(one);
}

double covarianceByTriangles(const Window& window, Point shift) {
    const auto triangles = trianglesOf(window);
    double sum = 0.0;
    for (const SignedTriangle& one : triangles) {
        for (SignedTriangle other : triangles) {
            for (Point& corner : other.corners) corner = corner + shift;
            sum += one.sign * other.sign * sharedArea(one.corners, other.corners);
        }
    }
    return sum;
}

}  // namespace

TEST_CASE("a window knows its area, perimeter and whether it is a rectangle") {
    Polygon region = rectangle({1, 2}, {5, 10});
    CHECK(Window(region).isRectangle());
    CHECK(Window(region).perimeter() == Approx(24.0));
    region.holes.push_back({{2, 3}, {3, 3}, {3, 5}, {2, 5}});
    const Window holed(region);
    CHECK_FALSE(holed.isRectangle());
    CHECK(holed.area() == Approx(30.0));
    CHECK(holed.perimeter() == Approx(30.0));
    CHECK(holed.contains({1.5, 4}));
    CHECK_FALSE(holed.contains({2.5, 4}));
    CHECK(holed.distanceToBoundary({3.5, 4}) == Approx(0.5));
    CHECK_FALSE(Window({{{0, 0}, {2, 1}, {1, 3}, {-1, 2}}, {}}).isRectangle());
    CHECK_FALSE(Window({{{0, 0}, {4, 0}, {4, 2}, {0, 3}}, {}}).isRectangle());
}

TEST_CASE("the distance to a rectangle's boundary is the general one's") {
    Random random(101);
    for (int round = 0; round < 2000; ++round) {
        const Window window(rectangle({0, 0}, {random.uniform(1, 5), random.uniform(1, 5)}));
        const Point place{random.uniform(-2, 7), random.uniform(-2, 7)};
        CHECK(window.distanceToBoundary(place) == Approx(distanceToBoundary(window.region(), place)));
    }
}

TEST_CASE("the set covariance is the sum over triangles, on two thousand windows") {
    Random random(102);
    for (int round = 0; round < 2000; ++round) {
        const Window window = randomWindow(random);
        const SetCovariance covariance(window);
        const Point shift{random.uniform(-9, 9), random.uniform(-9, 9)};
        CHECK(covariance.area(shift) ==
              Approx(covarianceByTriangles(window, shift)).epsilon(1e-9).margin(1e-9 * window.area()));
        CHECK(covariance.area(shift * -1.0) == Approx(covariance.area(shift)).margin(1e-10 * window.area()));
    }
}

TEST_CASE("the set covariance at known shifts") {
    const SetCovariance box(Window(rectangle({3, 3}, {7, 13})));
    CHECK(box.area({0, 0}) == Approx(40.0));
    CHECK(box.area({-1, 2}) == Approx(24.0));
    CHECK(box.area({4, 0}) == 0.0);
    CHECK(box.area({0, -11}) == 0.0);
    // A frame of width 1 around a hole of 2 x 2: moved by 2 along x it shares two bars of 2 x 1
    // and one of 1 x 2 less what lies in the holes.
    Polygon frame = rectangle({0, 0}, {4, 4});
    frame.holes.push_back({{1, 1}, {3, 1}, {3, 3}, {1, 3}});
    CHECK(SetCovariance(Window(frame)).area({0, 0}) == Approx(12.0));
    CHECK(SetCovariance(Window(frame)).area({2, 0}) == Approx(4.0));
    CHECK(SetCovariance(Window(frame)).area({3, 0}) == Approx(4.0));
}

TEST_CASE("the part of a circle inside a rectangle") {
    const Box box{{0, 0}, {4, 2}};
    constexpr double kPi = std::numbers::pi;
    CHECK(angleInside(box, {2, 1}, 0.5) == Approx(2.0 * kPi));
    CHECK(angleInside(box, {2, 0}, 1.0) == Approx(kPi));
    CHECK(angleInside(box, {0, 0}, 1.0) == Approx(0.5 * kPi));
    CHECK(angleInside(box, {2, 1}, 3.0) == Approx(0.0).margin(1e-12));
    Random random(103);
    for (int round = 0; round < 300; ++round) {
        const Point centre{random.uniform(0, 4), random.uniform(0, 2)};
        const double radius = random.uniform(0.05, 4.0);
        int inside = 0;
        constexpr int kSteps = 20000;
        for (int k = 0; k < kSteps; ++k) {
            const double angle = 2.0 * kPi * (k + 0.5) / kSteps;
            const Point at = centre + Point{radius * std::cos(angle), radius * std::sin(angle)};
            if (at.x >= 0 && at.x <= 4 && at.y >= 0 && at.y <= 2) ++inside;
        }
        CHECK(angleInside(box, centre, radius) == Approx(2.0 * kPi * inside / kSteps).margin(2e-3));
    }
}

TEST_CASE("the area without a rim: exact on shapes that have one, counted on others") {
    CHECK(erodedArea(Window(rectangle({0, 0}, {5, 3})), 1.0) == Approx(3.0));
    CHECK(erodedArea(Window(rectangle({0, 0}, {5, 3})), 1.6) == 0.0);
    // A box of 6 x 6 around a hole of 2 x 2: the rim of the hole has round corners.
    Polygon frame = rectangle({0, 0}, {6, 6});
    frame.holes.push_back({{2, 2}, {4, 2}, {4, 4}, {2, 4}});
    const double expected = 25.0 - (4.0 + 8.0 * 0.5 + std::numbers::pi * 0.25);
    CHECK(erodedArea(Window(frame), 0.5) == Approx(expected).epsilon(1e-5));
    Random random(104);
    for (int round = 0; round < 30; ++round) {
        const Window window = randomWindow(random);
        const double rim = random.uniform(0.05, 1.5);
        const Box& box = window.box();
        int inside = 0;
        constexpr int kSide = 120;
        for (int row = 0; row < kSide; ++row) {
            for (int column = 0; column < kSide; ++column) {
                const Point at = box.min + Point{box.width() * (column + random.uniform()) / kSide,
                                                 box.height() * (row + random.uniform()) / kSide};
                if (window.contains(at) && window.distanceToBoundary(at) >= rim) ++inside;
            }
        }
        const double counted = inside * box.width() * box.height() / (kSide * kSide);
        CHECK(erodedArea(window, rim) == Approx(counted).margin(0.006 * window.area()));
    }
}

TEST_CASE("the length of a segment inside is that of its parts") {
    Polygon frame = rectangle({0, 0}, {4, 4});
    frame.holes.push_back({{1, 1}, {3, 1}, {3, 3}, {1, 3}});
    const Window window(frame);
    CHECK(lengthInside(window, {-1, 2}, {5, 2}) == Approx(2.0));
    CHECK(lengthInside(window, {0.5, 0.5}, {3.5, 0.5}) == Approx(3.0));
    CHECK(lengthInside(window, {1.5, 2}, {2.5, 2}) == 0.0);
    CHECK(lengthInside(window, {2, 2}, {2, 2}) == 0.0);
}
