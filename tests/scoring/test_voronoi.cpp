#include <algorithm>
#include <cmath>
#include <numbers>

#include "random_windows.hpp"
#include "stats/bond_order.hpp"
#include "stats/delaunay_gaps.hpp"
#include "stats/empty_circle.hpp"
#include "stats/nearest_neighbours.hpp"
#include "stats/order.hpp"
#include "stats/polygon_clip.hpp"
#include "stats/voronoi.hpp"
#include "stats/voronoi_neighbours.hpp"
#include "support/catch.hpp"

using namespace scoring;
using tests::placesIn;
using tests::randomWindow;
using tests::toWholePlaces;

namespace {

double areaByForce(const std::vector<Point>& places, const Window& window, std::size_t site) {
    std::vector<HalfPlane> planes;
    for (std::size_t j = 0; j < places.size(); ++j) {
        if (places[j] != places[site]) planes.push_back(nearerTo(places[site], places[j]));
    }
    return areaInside(window, planes);
}

double totalArea(const VoronoiCells& cells) {
    double sum = 0.0;
    for (std::size_t i = 0; i < cells.owner.size(); ++i) sum += cells.areaOf(i);
    return sum;
}

double farthestOnGrid(const std::vector<Point>& places, const Window& window, int side) {
    const NeighbourGrid grid(places, usualCell(places));
    const Box& box = window.box();
    double farthest = 0.0;
    for (int row = 0; row <= side; ++row) {
        for (int column = 0; column <= side; ++column) {
            const Point at = box.min + Point{box.width() * column / side, box.height() * row / side};
            if (window.contains(at)) farthest = std::max(farthest, grid.nearest(at).distance);
        }
    }
    return farthest;
}

}  // namespace

TEST_CASE("Voronoi areas sum to the window's, on two thousand windows") {
    Random random(301);
    for (int round = 0; round < 2000; ++round) {
        const Window window = randomWindow(random);
        auto places = placesIn(random, window, 1 + random.below(40));
        // Lattices, rows and doubles, which have vertices of more than three cells.
        if (round % 4 == 0) toWholePlaces(places);
        if (round % 8 == 1) {
            for (Point& place : places) place.y = places.front().y;
        }
        const VoronoiCells cells = voronoiCells(places, window);
        CHECK(totalArea(cells) == Approx(window.area()).epsilon(1e-9));
    }
}

TEST_CASE("each Voronoi cell is what all half planes leave of the window") {
    Random random(302);
    for (int round = 0; round < 300; ++round) {
        const Window window = randomWindow(random);
        const auto places = placesIn(random, window, 2 + random.below(30));
        const VoronoiCells cells = voronoiCells(places, window);
        for (std::size_t i = 0; i < places.size(); ++i) {
            CHECK(cells.areaOf(i) ==
                  Approx(areaByForce(places, window, i)).epsilon(1e-9).margin(1e-9 * window.area()));
        }
    }
}

TEST_CASE("both sides of a Voronoi edge have it at the same length") {
    Random random(303);
    for (int round = 0; round < 100; ++round) {
        const Window window = randomWindow(random);
        const auto places = placesIn(random, window, 2 + random.below(30));
        const VoronoiCells cells = voronoiCells(places, window);
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (const VoronoiEdge& edge : cells.cells[i].edges) {
                if (edge.across == kNone) continue;
                double other = 0.0;
                for (const VoronoiEdge& back : cells.cells[edge.across].edges) {
                    if (back.across == i) other = back.length;
                }
                CHECK(edge.length == Approx(other).epsilon(1e-6).margin(1e-6));
                CHECK(edge.length <= distance(edge.from, edge.to) * (1.0 + 1e-12));
            }
        }
    }
}

TEST_CASE("dots on one place share its cell, and a single dot has the whole window") {
    const Window window(rectangle({0, 0}, {4, 2}));
    const VoronoiCells alone = voronoiCells({{1, 1}}, window);
    CHECK(alone.areaOf(0) == Approx(8.0));
    CHECK(alone.cells[0].cut);
    const VoronoiCells doubled = voronoiCells({{1, 1}, {3, 1}, {1, 1}, {1, 1 + 1e-12}}, window);
    CHECK(doubled.owner == std::vector<std::size_t>{0, 1, 0, 0});
    CHECK(doubled.areaOf(0) == Approx(4.0 / 3.0));
    CHECK(doubled.areaOf(1) == Approx(4.0));
    CHECK(doubled.areaOf(3) == Approx(4.0 / 3.0));
    CHECK(voronoiCells({}, window).cells.empty());
}

TEST_CASE("a cell is cut by a hole and falls into parts") {
    Polygon region = rectangle({0, 0}, {4, 4});
    region.holes.push_back({{1.5, 0.5}, {2.5, 0.5}, {2.5, 3.5}, {1.5, 3.5}});
    const Window window(region);
    const VoronoiCells cells = voronoiCells({{1, 2}, {3, 2}}, window);
    CHECK(cells.areaOf(0) == Approx(6.5));
    CHECK(cells.areaOf(1) == Approx(6.5));
    // The border between them, 4 long, has 3 in the hole.
    for (const VoronoiEdge& edge : cells.cells[0].edges) {
        if (edge.across == 1) CHECK(edge.length == Approx(1.0));
    }
}

TEST_CASE("the cells of random dots have their known spread") {
    Random random(304);
    const Window window(rectangle({0, 0}, {100, 100}));
    const auto places = placesIn(random, window, 10000);
    const VoronoiCells cells = voronoiCells(places, window);
    CHECK(totalArea(cells) == Approx(10000.0).epsilon(1e-10));
    std::vector<double> areas;
    std::vector<double> logs;
    double sides = 0.0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (window.distanceToBoundary(places[i]) < 3.0) continue;
        areas.push_back(cells.areaOf(i));
        logs.push_back(std::log(areas.back()));
        sides += static_cast<double>(cells.cells[i].edges.size());
    }
    CHECK(mean(areas) == Approx(1.0).margin(0.02));
    CHECK(standardDeviation(areas) / mean(areas) == Approx(0.529).margin(0.02));
    CHECK(robustSpread(logs) == Approx(0.549).margin(0.02));
    CHECK(sides / static_cast<double>(areas.size()) == Approx(6.0).margin(0.02));
    CHECK(*summarise(bondOrder(cells, places, 6)).local.value == Approx(0.429).margin(0.02));
    CHECK(*summarise(bondOrder(cells, places, 6)).global.value < 0.05);
}

TEST_CASE("lattices have their bond order and their largest empty circle") {
    const Window window(rectangle({-8.1, -7.9}, {8.3, 8.2}));
    const auto inside = [&](const std::vector<Point>& lattice) {
        std::vector<Point> places;
        for (const Point place : lattice) {
            if (window.contains(place)) places.push_back(place);
        }
        return places;
    };
    const auto square = inside(tests::squareLattice(20));
    const VoronoiCells squareCells = voronoiCells(square, window);
    const auto four = summarise(bondOrder(squareCells, square, 4));
    CHECK(*four.local.value == Approx(1.0).epsilon(1e-9));
    CHECK(*four.global.value == Approx(1.0).epsilon(1e-9));
    CHECK(*summarise(bondOrder(squareCells, square, 6)).local.value == Approx(0.0).margin(1e-6));
    const auto squareHole = largestEmptyCircle(squareCells, square, Window(rectangle({-5, -5}, {5, 5})));
    const auto hexagonal = inside(tests::hexagonalLattice(20));
    const VoronoiCells hexagonalCells = voronoiCells(hexagonal, window);
    const auto six = summarise(bondOrder(hexagonalCells, hexagonal, 6));
    CHECK(*six.local.value == Approx(1.0).epsilon(1e-9));
    CHECK(*six.global.value == Approx(1.0).epsilon(1e-9));
    CHECK(*summarise(bondOrder(hexagonalCells, hexagonal, 4)).local.value == Approx(0.0).margin(1e-6));
    CHECK(squareHole.has_value());
}

TEST_CASE("the largest empty circles of lattices are the known ones") {
    const Window window(rectangle({-6, -6}, {6, 6}));
    // Dots beyond the window are dots all the same.
    const auto square = tests::squareLattice(15);
    CHECK(largestEmptyCircle(voronoiCells(square, window), square, window)->radius ==
          Approx(0.7071068).margin(1e-7));
    const auto hexagonal = tests::hexagonalLattice(15);
    const auto circle = largestEmptyCircle(voronoiCells(hexagonal, window), hexagonal, window);
    CHECK(circle->radius == Approx(0.620403).margin(1e-6));
    CHECK(window.contains(circle->centre));
}

TEST_CASE("the largest empty circle is the farthest place of a fine grid, on a thousand windows") {
    Random random(305);
    for (int round = 0; round < 1000; ++round) {
        const Window window = randomWindow(random);
        auto places = placesIn(random, window, 1 + random.below(25));
        if (round % 5 == 0) toWholePlaces(places);
        const auto circle = largestEmptyCircle(voronoiCells(places, window), places, window);
        REQUIRE(circle.has_value());
        // No place of the grid is farther, and the circle is one: empty, around a place inside.
        CHECK(circle->radius >= farthestOnGrid(places, window, 40) - 1e-9);
        const NeighbourGrid grid(places, usualCell(places));
        CHECK(grid.nearest(circle->centre).distance == Approx(circle->radius).epsilon(1e-7));
        const bool inside =
            window.contains(circle->centre) || window.distanceToBoundary(circle->centre) < 1e-7;
        CHECK(inside);
    }
}

TEST_CASE("in local pitches a gap counts for more where dots stand closer") {
    const Window window(rectangle({0, 0}, {20, 4}));
    std::vector<Point> places;
    for (int k = 0; k < 10; ++k) {
        for (int row = 0; row < 8; ++row) places.push_back({0.25 + 0.5 * k, 0.25 + 0.5 * row});
    }
    for (int k = 0; k < 8; ++k) {
        for (int row = 0; row < 2; ++row) places.push_back({6.0 + 2.0 * k, 1.0 + 2.0 * row});
    }
    std::erase(places, Point{2.25, 2.25});
    const VoronoiCells cells = voronoiCells(places, window);
    CHECK(largestEmptyCircle(cells, places, window)->centre.x > 5.0);
    const auto pitch = [](Point place) { return place.x < 5.0 ? 0.5 : 2.0; };
    const auto scaled = largestEmptyCircle(cells, places, window, pitch);
    CHECK(scaled->centre.x == Approx(2.25).margin(1e-9));
    CHECK(scaled->centre.y == Approx(2.25).margin(1e-9));
    CHECK(scaled->radius == Approx(0.5));
    CHECK_FALSE(largestEmptyCircle(voronoiCells({}, window), {}, window).has_value());
}

TEST_CASE("Delaunay gaps are the circles through three dots with none inside") {
    Random random(306);
    for (int round = 0; round < 200; ++round) {
        const Window window = randomWindow(random);
        const auto places = placesIn(random, window, 3 + random.below(12));
        std::vector<double> expected;
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (std::size_t j = i + 1; j < places.size(); ++j) {
                for (std::size_t k = j + 1; k < places.size(); ++k) {
                    const Point b = places[j] - places[i];
                    const Point c = places[k] - places[i];
                    const double d = 2.0 * cross(b, c);
                    const Point centre = places[i] + Point{(c.y * dot(b, b) - b.y * dot(c, c)) / d,
                                                           (b.x * dot(c, c) - c.x * dot(b, b)) / d};
                    const double radius = distance(centre, places[i]);
                    const bool empty = std::all_of(places.begin(), places.end(), [&](Point place) {
                        return distance(place, centre) > radius - 1e-9;
                    });
                    if (empty && window.contains(centre)) expected.push_back(radius);
                }
            }
        }
        std::sort(expected.rbegin(), expected.rend());
        const auto gaps = delaunayGaps(voronoiCells(places, window), places, window);
        REQUIRE(gaps.size() == expected.size());
        for (std::size_t k = 0; k < gaps.size(); ++k) CHECK(gaps[k].radius == Approx(expected[k]));
    }
}

TEST_CASE("bond order by the definition, and none for cells that the window cuts") {
    Random random(307);
    const Window window(rectangle({0, 0}, {12, 12}));
    const auto places = placesIn(random, window, 150);
    const VoronoiCells cells = voronoiCells(places, window);
    const auto order = bondOrder(cells, places, 5);
    std::size_t whole = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        CHECK(order[i].has_value() == !cells.cells[i].cut);
        if (!order[i]) continue;
        ++whole;
        double real = 0.0;
        double imaginary = 0.0;
        double total = 0.0;
        for (const VoronoiEdge& edge : cells.cells[i].edges) {
            const Point towards = places[edge.across] - places[i];
            const double angle = std::atan2(towards.y, towards.x);
            real += distance(edge.from, edge.to) * std::cos(5.0 * angle);
            imaginary += distance(edge.from, edge.to) * std::sin(5.0 * angle);
            total += distance(edge.from, edge.to);
        }
        CHECK(order[i]->real() == Approx(real / total).margin(1e-12));
        CHECK(order[i]->imag() == Approx(imaginary / total).margin(1e-12));
    }
    CHECK(whole > 70);
    CHECK_FALSE(summarise(bondOrder(voronoiCells({{1, 1}}, window), {{1, 1}}, 6)).local.value.has_value());
}
