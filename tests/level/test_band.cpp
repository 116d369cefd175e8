#include <cmath>

#include <scoring/geometry.hpp>

#include "level/band.hpp"
#include "support/catch.hpp"

using scoring::Point;

TEST_CASE("behind a straight line the band is a rectangle", "[level]") {
    const auto band = level::bandBehind({{-10, 0}, {10, 0}}, 2, 7);
    CHECK(scoring::area(band) == Approx(100));
    CHECK(scoring::contains(band, {0, 5}));
    CHECK_FALSE(scoring::contains(band, {0, 1}));
    CHECK_FALSE(scoring::contains(band, {0, -5}));  // towards the forehead
}

TEST_CASE("ahead of the line the distance is negative", "[level]") {
    const auto band = level::bandBehind({{-10, 0}, {10, 0}}, -3, -1);
    CHECK(scoring::area(band) == Approx(40));
    CHECK(scoring::contains(band, {0, -2}));
}

TEST_CASE("neighbouring bands share their edge", "[level]") {
    const std::vector<Point> curve{{-20, 4}, {-8, 0}, {3, -1}, {20, 5}};
    const auto front = level::bandBehind(curve, 0, 6);
    const auto back = level::bandBehind(curve, 6, 12);
    const auto whole = level::bandBehind(curve, 0, 12);
    CHECK(scoring::area(front) + scoring::area(back) == Approx(scoring::area(whole)).epsilon(1e-9));
}

TEST_CASE("a band stays whole where the curve bends more tightly than it is deep", "[level]") {
    std::vector<Point> peak;
    for (int i = -40; i <= 40; ++i) {
        const double x = i;
        peak.push_back({x, -12.0 * std::exp(-x * x / 60.0)});
    }
    for (const double depth : {5.0, 10.0, 20.0, 35.0}) {
        INFO(depth);
        const auto band = level::bandBehind(peak, 0, depth);
        CHECK_FALSE(scoring::selfCrosses(band));
        // Its places lie at the distances asked for.
        const scoring::LineProjection line(peak);
        int inside = 0;
        int wrong = 0;
        for (double x = -39; x <= 39; x += 1.3) {
            for (double y = -15; y <= 40; y += 1.1) {
                const auto at = line.project({x, y});
                if (!scoring::contains(band, {x, y})) continue;
                ++inside;
                if (at.n < -0.1 || at.n > depth + 0.1) ++wrong;
            }
        }
        CHECK(inside > 100);
        CHECK(wrong == 0);
    }
}
