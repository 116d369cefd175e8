// Areas cut to a box, against shapes worked out by hand and against every place of a grid.
#include <algorithm>
#include <cmath>

#include <scoring/random.hpp>

#include "level/clip.hpp"
#include "support/catch.hpp"

using level::clipped;
using scoring::Box;
using scoring::Point;
using scoring::Polygon;

namespace {

double total(const std::vector<Polygon>& pieces) {
    double sum = 0.0;
    for (const Polygon& piece : pieces) sum += scoring::area(piece);
    return sum;
}

// A comb that opens upwards: a base and three teeth.
const Polygon kComb{
    {{0, 0}, {10, 0}, {10, 6}, {8, 6}, {8, 2}, {6, 2}, {6, 6}, {4, 6}, {4, 2}, {2, 2}, {2, 6}, {0, 6}}, {}};

}  // namespace

TEST_CASE("an area inside the box stays, one outside goes") {
    const Polygon square = scoring::rectangle({1, 1}, {3, 3});
    CHECK(total(clipped(square, {{0, 0}, {4, 4}})) == Approx(4.0));
    CHECK(clipped(square, {{0, 0}, {4, 4}}).front().outer == square.outer);
    CHECK(clipped(square, {{5, 5}, {9, 9}}).empty());
    CHECK(total(clipped(square, {{2, 0}, {4, 4}})) == Approx(2.0));
    CHECK(total(clipped(square, {{1, 1}, {3, 3}})) == Approx(4.0));
}

TEST_CASE("a box larger than the area on all sides but one cuts that one") {
    const Polygon triangle{{{0, 0}, {4, 0}, {0, 4}}, {}};
    CHECK(total(clipped(triangle, {{0, 0}, {2, 2}})) == Approx(4.0));
    CHECK(total(clipped(triangle, {{1, 1}, {9, 9}})) == Approx(2.0));
}

TEST_CASE("a cut through the teeth of a comb leaves three pieces") {
    const auto pieces = clipped(kComb, {{-1, 3}, {11, 7}});
    REQUIRE(pieces.size() == 3);
    for (const Polygon& piece : pieces) CHECK(scoring::area(piece) == Approx(6.0));
    CHECK(clipped(kComb, {{-1, 0}, {11, 3}}).size() == 1);
    CHECK(total(clipped(kComb, {{-1, 0}, {11, 3}})) == Approx(20.0 + 6.0));
}

TEST_CASE("what is left holds the places that area and box both hold") {
    scoring::Random random(7);
    for (int round = 0; round < 200; ++round) {
        Polygon star;  // simple, with deep bays
        for (int i = 0; i < 24; ++i) {
            const double turn = i * 2.0 * 3.14159265358979 / 24;
            const double reach = 2.0 + 8.0 * random.uniform();
            star.outer.push_back({reach * std::cos(turn), reach * std::sin(turn)});
        }
        const Point corner{-9.0 + 12.0 * random.uniform(), -9.0 + 12.0 * random.uniform()};
        const Box box{corner, corner + Point{1.0 + 8.0 * random.uniform(), 1.0 + 8.0 * random.uniform()}};
        const auto pieces = clipped(star, box);
        for (const Polygon& piece : pieces) REQUIRE_FALSE(scoring::selfCrosses(piece));
        int wrong = 0;
        for (int k = 0; k < 400; ++k) {
            const Point place =
                box.min + Point{box.width() * random.uniform(), box.height() * random.uniform()};
            const auto held = std::count_if(pieces.begin(), pieces.end(), [&](const Polygon& piece) {
                return scoring::contains(piece, place);
            });
            if (held != (scoring::contains(star, place) ? 1 : 0)) ++wrong;
        }
        // Slivers are left out.
        INFO("round " << round);
        REQUIRE(wrong <= 4);
    }
}

TEST_CASE("a line is cut where x begins and ends") {
    const std::vector<Point> line{{0, 0}, {4, 4}, {8, 0}};
    const auto part = level::between(line, 2, 6);
    REQUIRE(part.size() == 3);
    CHECK(part.front() == Point{2, 2});
    CHECK(part[1] == Point{4, 4});
    CHECK(part.back() == Point{6, 2});
    CHECK(level::between(line, -5, 20) == line);
    CHECK(level::between(line, 20, 30).empty());
    const auto within = level::between(line, 1, 2);
    REQUIRE(within.size() == 2);
    CHECK(within.front() == Point{1, 1});
}

TEST_CASE("a ring keeps its shape with fewer corners") {
    std::vector<Point> square;
    for (int i = 0; i < 40; ++i) square.push_back({i * 0.25, 0});
    for (int i = 0; i < 40; ++i) square.push_back({10, i * 0.25});
    for (int i = 0; i < 40; ++i) square.push_back({10 - i * 0.25, 10});
    for (int i = 0; i < 40; ++i) square.push_back({0, 10 - i * 0.25});
    const auto few = level::simplified(square, 0.01, 200);
    CHECK(few.size() == 4);
    CHECK(scoring::area({few, {}}) == Approx(100.0));
    std::vector<Point> circle;
    for (int i = 0; i < 720; ++i)
        circle.push_back({20 * std::cos(i * 0.00872664626), 20 * std::sin(i * 0.00872664626)});
    const auto round = level::simplified(circle, 0.001, 50);
    CHECK(round.size() <= 50);
    CHECK(scoring::area({round, {}}) == Approx(3.14159265 * 400).epsilon(0.01));
}
