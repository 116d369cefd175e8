#include "stats/neighbour_grid.hpp"

#include <algorithm>
#include <cmath>

#include <scoring/random.hpp>

#include "support/catch.hpp"

using namespace scoring;

namespace {

std::vector<Point> scattered(Random& random, std::size_t count, double width) {
    std::vector<Point> places;
    for (std::size_t i = 0; i < count; ++i)
        places.push_back({random.uniform(0, width), random.uniform(0, 8)});
    return places;
}

Neighbour nearestByForce(const std::vector<Point>& places, Point from, std::size_t except) {
    Neighbour best;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double away = distance(places[i], from);
        if (i != except && away < best.distance) best = {i, away};
    }
    return best;
}

}  // namespace

TEST_CASE("nearest neighbours agree with trying them all") {
    Random random(21);
    for (int round = 0; round < 40; ++round) {
        const auto places = scattered(random, 1 + random.below(120), random.uniform(0.5, 60.0));
        const NeighbourGrid grid(places, random.uniform(0.2, 3.0));
        for (std::size_t i = 0; i < places.size(); ++i) {
            CHECK(grid.nearest(places[i], i).index == nearestByForce(places, places[i], i).index);
        }
        const Point outside{random.uniform(-90, 150), random.uniform(-90, 90)};
        CHECK(grid.nearest(outside).distance == Approx(nearestByForce(places, outside, kNone).distance));
    }
}

TEST_CASE("all within a radius agree with trying them all") {
    Random random(22);
    for (int round = 0; round < 40; ++round) {
        const auto places = scattered(random, random.below(150), 20.0);
        const NeighbourGrid grid(places, 1.0);
        const Point from{random.uniform(-5, 25), random.uniform(-5, 13)};
        const double radius = random.uniform(0.0, 6.0);
        auto found = grid.within(from, radius);
        std::sort(found.begin(), found.end(),
                  [](const Neighbour& a, const Neighbour& b) { return a.index < b.index; });
        std::vector<std::size_t> expected;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (distance(places[i], from) <= radius) expected.push_back(i);
        }
        REQUIRE(found.size() == expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i].index == expected[i]);
    }
}

TEST_CASE("all pairs within a radius, each once") {
    Random random(23);
    for (int round = 0; round < 40; ++round) {
        auto places = scattered(random, random.below(80), 20.0);
        if (round % 4 == 0) places.insert(places.end(), places.begin(), places.end());
        const NeighbourGrid grid(places, random.uniform(0.2, 3.0));
        const double radius = random.uniform(0.0, 6.0);
        std::vector<std::pair<std::size_t, std::size_t>> found;
        grid.visitPairs(radius, [&](std::size_t i, std::size_t j, Point offset, double squared) {
            CHECK(offset == places[j] - places[i]);
            CHECK(std::sqrt(squared) == Approx(distance(places[i], places[j])));
            found.emplace_back(std::min(i, j), std::max(i, j));
        });
        std::sort(found.begin(), found.end());
        std::vector<std::pair<std::size_t, std::size_t>> expected;
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (std::size_t j = i + 1; j < places.size(); ++j) {
                if (distance(places[i], places[j]) <= radius) expected.emplace_back(i, j);
            }
        }
        CHECK(found == expected);
    }
}

TEST_CASE("of equally near places the first wins, and nothing has no neighbour") {
    CHECK(NeighbourGrid({{1, 0}, {-1, 0}, {0, 1}}, 1.0).nearest({0, 0}).index == 0);
    CHECK(NeighbourGrid({}, 1.0).nearest({0, 0}).index == kNone);
    CHECK(NeighbourGrid({{3, 3}}, 1.0).nearest({3, 3}, 0).index == kNone);
}

TEST_CASE("places far apart do not make a grid without end") {
    const NeighbourGrid grid({{0, 0}, {1e6, 1e6}, {1e6, 1e6 + 1}}, 0.001);
    CHECK(grid.nearest({1e6, 1e6}, 1).index == 2);
}

TEST_CASE("the largest empty circles of lattices have their known radii") {
    std::vector<Point> square;
    std::vector<Point> hexagonal;
    const double a = std::sqrt(2.0 / std::sqrt(3.0));
    for (int row = -12; row <= 12; ++row) {
        for (int column = -12; column <= 12; ++column) {
            square.push_back({1.0 * column, 1.0 * row});
            hexagonal.push_back({a * (column + 0.5 * (row & 1)), a * 0.5 * std::sqrt(3.0) * row});
        }
    }
    const auto emptiest = [](const std::vector<Point>& places) {
        const NeighbourGrid grid(places, 1.0);
        double widest = 0.0;
        for (double y = -2.0; y < 2.0; y += 0.01) {
            for (double x = -2.0; x < 2.0; x += 0.01)
                widest = std::max(widest, grid.nearest({x, y}).distance);
        }
        return widest;
    };
    CHECK(emptiest(square) == Approx(0.707107).margin(0.007));
    CHECK(emptiest(hexagonal) == Approx(0.620403).margin(0.007));
}
