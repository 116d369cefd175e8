#include "stats/structure_factor.hpp"

#include <cmath>
#include <complex>
#include <numbers>

#include <scoring/random.hpp>

#include "stats/chains.hpp"
#include "stats/structure_search.hpp"
#include "stats/tiles.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

std::vector<Point> grid(int side, double jitter, Random& random) {
    std::vector<Point> places;
    for (int i = 0; i < side * side; ++i) {
        const double dx = jitter * random.normal();
        const double dy = jitter * random.normal();
        places.push_back({i % side + dx, i / side + dy});
    }
    return places;
}

std::vector<Point> scatter(std::size_t count, double side, Random& random) {
    std::vector<Point> places;
    for (std::size_t i = 0; i < count; ++i)
        places.push_back({random.uniform(0, side), random.uniform(0, side)});
    return places;
}

// n S at a wave vector of 2 pi / pitch, term by term.
double powerAt(const std::vector<Point>& places, double pitch, Point wave) {
    std::complex<double> sum;
    for (const Point place : places) {
        sum += std::polar(1.0, -2.0 * std::numbers::pi * dot(place, wave) / pitch);
    }
    return std::norm(sum);
}

// The definition, term by term.
double peakByDefinition(const std::vector<Point>& places, double pitch) {
    double greatest = 0.0;
    for (int direction = 0; direction < 48; ++direction) {
        for (int radius = 0; radius < 10; ++radius) {
            const double angle = std::numbers::pi * direction / 48;
            const double length = 0.70 + 0.06 * radius;
            greatest = std::max(greatest,
                                powerAt(places, pitch, {length * std::cos(angle), length * std::sin(angle)}));
        }
    }
    return greatest / static_cast<double>(places.size());
}

// The greatest S on a square lattice of wave vectors `step` apart, with lengths from `from` to `to`.
double greatestOnLattice(const std::vector<Point>& places, double pitch, double step, double from,
                         double to) {
    double greatest = 0.0;
    const int most = static_cast<int>(to / step);
    for (int i = -most; i <= most; ++i) {
        for (int k = 0; k <= most; ++k) {
            const Point wave{step * i, step * k};
            if (std::hypot(wave.x, wave.y) < from || std::hypot(wave.x, wave.y) > to) continue;
            greatest = std::max(greatest, powerAt(places, pitch, wave));
        }
    }
    return greatest / static_cast<double>(places.size());
}

std::vector<Point> hexagons(double turned, double jitter, Random& random) {
    std::vector<Point> places;
    const double apart = std::sqrt(2.0 / std::sqrt(3.0));  // at unit density
    for (int i = -40; i <= 40; ++i) {
        for (int k = -40; k <= 40; ++k) {
            const Point straight{apart * (i + 0.5 * (k % 2)), apart * 0.5 * std::sqrt(3.0) * k};
            const Point at{straight.x * std::cos(turned) - straight.y * std::sin(turned),
                           straight.x * std::sin(turned) + straight.y * std::cos(turned)};
            if (std::max(std::abs(at.x), std::abs(at.y)) > 12.0) continue;
            const double dx = jitter * random.normal();
            places.push_back(at + Point{dx, jitter * random.normal()});
        }
    }
    return places;
}

std::size_t longestChain(const std::vector<Point>& places) {
    const std::vector<double> pitches(places.size(), 1.0);
    const NeighbourGrid neighbours(places, 1.0);
    const auto found = chains({places, pitches, neighbours}, 2);
    return found.empty() ? 0 : found.front().size();
}

}  // namespace

TEST_CASE("turning on from radius to radius gives what the definition gives") {
    Random random(31);
    for (int round = 0; round < 5; ++round) {
        const auto places = scatter(120, 11.0, random);
        CHECK(structurePeak(places, 1.0) == Approx(peakByDefinition(places, 1.0)).epsilon(1e-9));
        CHECK(structurePeak(places, 1.3) == Approx(peakByDefinition(places, 1.3)).epsilon(1e-9));
    }
}

TEST_CASE("a lattice shows with all its dots, scatter does not") {
    Random random(32);
    // |k| = 2 pi itself is one of the ten radii (0.70 + 5 * 0.06).
    CHECK(structurePeak(grid(20, 0.0, random), 1.0) == Approx(400.0).epsilon(1e-6));
    CHECK(structurePeak(grid(20, 0.2, random), 1.0) > 40.0);
    CHECK(structurePeak(scatter(400, 20.0, random), 1.0) < 20.0);
}

TEST_CASE("a single dot has a structure factor of one") {
    CHECK(structurePeak({{4, 5}}, 1.0) == Approx(1.0));
    CHECK(structureTop({{4, 5}}, 1.0) == Approx(1.0));
}

TEST_CASE("the search finds the top of all waves between its bounds") {
    Random random(34);
    for (const double pitch : {1.0, 1.3}) {
        for (int round = 0; round < 3; ++round) {
            auto places = scatter(150, 14.0, random);
            const double found = structureTop(places, pitch);
            CHECK(found >= greatestOnLattice(places, pitch, 0.03, 0.70, 1.24) * (1.0 - 1e-12));
            CHECK(found >= 0.93 * greatestOnLattice(places, pitch, 0.005, 0.70, 1.24));
            // Half a step beyond the bounds at the most.
            CHECK(found <= greatestOnLattice(places, pitch, 0.0075, 0.675, 1.265) * (1.0 + 1e-12));
        }
    }
}

TEST_CASE("a lattice shows with nearly all its dots, whatever its angle and pitch") {
    Random random(35);
    for (int round = 0; round < 40; ++round) {
        const auto places = hexagons(random.uniform(0.0, 3.0), 0.0, random);
        const auto count = static_cast<double>(places.size());
        // The shortest waves of hexagons at unit density are 1.075 long.
        CHECK(structureTop(places, random.uniform(0.75, 1.1)) > 0.94 * count);
    }
    double least = 1000.0;
    for (int round = 0; round < 40; ++round) {
        least = std::min(least, structureTop(hexagons(random.uniform(0.0, 3.0), 0.15, random), 1.0));
    }
    // exp(-(2 pi 1.075 0.15)^2) of 576 on the average.
    CHECK(least > 160.0);
}

TEST_CASE("tiles hold every dot once, are large enough and of one pitch") {
    Random random(33);
    const auto places = scatter(1500, 60.0, random);
    std::vector<double> pitches;
    for (const Point place : places) pitches.push_back(1.0 + place.x / 60.0);
    std::vector<int> seen(places.size(), 0);
    for (const auto& tile : tiles(places, pitches, 100)) {
        CHECK(tile.size() >= 100);
        for (const std::size_t i : tile) ++seen[i];
    }
    for (const int times : seen) CHECK(times == 1);
    CHECK(tiles(scatter(99, 10.0, random), std::vector<double>(99, 1.0), 100).empty());
}

TEST_CASE("a row is found as one chain, whatever its direction") {
    for (const double angle : {0.0, 0.4, 1.2, 2.9}) {
        std::vector<Point> row;
        for (int i = 0; i < 9; ++i) row.push_back({i * std::cos(angle), i * std::sin(angle)});
        CHECK(longestChain(row) == 9);
    }
}

TEST_CASE("a row is one at any scale") {
    for (const double pitch : {0.01, 1.0, 100.0}) {
        std::vector<Point> row;
        for (int i = 0; i < 9; ++i) row.push_back({i * pitch, 0.02 * pitch * (i % 2)});
        const std::vector<double> pitches(row.size(), pitch);
        const NeighbourGrid neighbours(row, pitch);
        const auto found = chains({row, pitches, neighbours}, 2);
        REQUIRE_FALSE(found.empty());
        CHECK(found.front().size() == 9);
    }
}

TEST_CASE("rows come longest first, even when they differ by one dot") {
    std::vector<Point> places;
    for (int i = 0; i < 7; ++i) places.push_back({1.0 * i, 0.0});
    for (int i = 0; i < 8; ++i) places.push_back({1.0 * i, 30.0});
    for (int i = 0; i < 7; ++i) places.push_back({1.0 * i, 60.0});
    const std::vector<double> pitches(places.size(), 1.0);
    const NeighbourGrid neighbours(places, 1.0);
    const auto found = chains({places, pitches, neighbours}, 5);
    REQUIRE(found.size() == 3);
    CHECK(found[0].size() == 8);
    CHECK(found[1].size() == 7);
    CHECK(found[1].front() == 0);
    CHECK(found[2].front() == 15);
}

TEST_CASE("a gently bent row is still a row, a zigzag is not") {
    std::vector<Point> arc;
    for (int i = 0; i < 10; ++i) arc.push_back({12.0 * std::sin(i / 12.0), 12.0 * std::cos(i / 12.0)});
    CHECK(longestChain(arc) == 10);
    std::vector<Point> zigzag;
    for (int i = 0; i < 10; ++i) zigzag.push_back({1.0 * i, i % 2 == 0 ? 0.0 : 0.9});
    CHECK(longestChain(zigzag) < 6);
}

TEST_CASE("a row whose steps differ too much is no row") {
    CHECK(longestChain({{0, 0}, {1, 0}, {2, 0}, {3.3, 0}}) == 3);
}
