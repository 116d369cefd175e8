// rho_max: known answers, and by looking everywhere.
#include <algorithm>
#include <cmath>

#include <scoring/score.hpp>

#include "metrics/spacing.hpp"
#include "scans/emptiest_place.hpp"
#include "scoring/scenarios.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

const double kPitch = 1.0 / std::sqrt(0.75);
const Box kBeyondField{{-14.0, -14.0}, {14.0, 14.0}};

EmptyPlace emptiest(const Ground& ground, const std::vector<Point>& places) {
    const Pattern pattern(ground, places);
    const VoronoiCells cells = cellsOf(ground, pattern);
    return emptiestPlace(ground, pattern, cells, mapGaps(ground, pattern, 0).away,
                         widestGaps(ground, pattern, cells, 1));
}

// The farthest place of the core on a grid of that step, in pitches.
double farthestOnGrid(const Ground& ground, const Pattern& pattern, Box box, double step) {
    double farthest = 0.0;
    for (double y = box.min.y; y <= box.max.y; y += step) {
        for (double x = box.min.x; x <= box.max.x; x += step) {
            const Ground::Look here = ground.look({x, y});
            if (!here.inCore) continue;
            farthest = std::max(farthest, pattern.grid.nearest({x, y}).distance / here.pitch);
        }
    }
    return farthest;
}

std::vector<Point> scattered(Random& random, std::size_t count, Box box) {
    std::vector<Point> places;
    for (std::size_t i = 0; i < count; ++i) {
        places.push_back({random.uniform(box.min.x, box.max.x), random.uniform(box.min.y, box.max.y)});
    }
    return places;
}

}  // namespace

TEST_CASE("the largest empty circle of a lattice of the target's density is the known one") {
    const Ground ground(fieldScenario());
    CHECK(emptiest(ground, squareLattice(kBeyondField, kPitch)).scaled == Approx(0.7071068).margin(1e-7));
    CHECK(emptiest(ground, hexagonalLattice(kBeyondField, kPitch)).scaled == Approx(0.620403).margin(1e-6));
    // So dense that no vertex is told as a gap.
    CHECK(emptiest(ground, squareLattice(kBeyondField, 0.5)).radius == Approx(0.3535534).margin(1e-7));
}

TEST_CASE("on the core's rim the largest empty circle reaches beyond it") {
    const Ground ground(fieldScenario());
    const double rim = 12.5 - kPitch;
    // One row of dots along the left: farthest are the core's corners on the right.
    std::vector<Point> row;
    for (int i = 0; i <= 20; ++i) row.push_back({-11.0, -10.0 + i});
    const EmptyPlace corner = emptiest(ground, row);
    CHECK(corner.middle.x == Approx(rim).margin(1e-4));
    CHECK(std::abs(corner.middle.y) == Approx(rim).margin(1e-4));
    CHECK(corner.radius == Approx(std::hypot(rim + 11.0, rim - 10.0)).margin(1e-5));
    CHECK(corner.scaled == Approx(corner.radius / kPitch));
    // Dots to x = 8 only beside the middle of the right rim: the edge between two of them leaves the core
    // there.
    std::vector<Point> holed;
    for (const Point place : squareLattice(kBeyondField, 0.5)) {
        if (place.x < 8.2 || std::abs(place.y) > 4.2) holed.push_back(place);
    }
    const EmptyPlace side = emptiest(ground, holed);
    CHECK(side.middle.x == Approx(rim).margin(1e-5));
    CHECK(side.radius == Approx(std::hypot(rim - 8.0, 0.25)).margin(1e-5));
}

TEST_CASE("nowhere in the core is a larger empty circle, on a hundred scattered sheets") {
    Random random(311);
    for (int round = 0; round < 100; ++round) {
        const Ground ground(round % 2 == 0 ? fieldScenario(16.0) : gradientScenario());
        const Box box = bounds(ground.field.scenario().zones.front().area);
        // Now all over, now on a part of it.
        const Box worked{box.min, {round % 3 == 0 ? 0.0 : box.max.x, box.max.y}};
        const Pattern pattern(ground, scattered(random, 20 + random.below(200), worked));
        const EmptyPlace place = emptiest(ground, pattern.places);
        INFO("round " << round << " at " << place.middle.x << ", " << place.middle.y);
        const Ground::Look here = ground.look(place.middle);
        CHECK(here.inCore);
        CHECK(place.radius == Approx(pattern.grid.nearest(place.middle).distance).epsilon(1e-9));
        CHECK(place.scaled == Approx(place.radius / here.pitch));
        const double grid = farthestOnGrid(ground, pattern, box, 0.1);
        CHECK(place.scaled > grid - 1e-6);
        CHECK(place.scaled < grid + 0.15);  // a diagonal of the grid, in pitches
    }
}

TEST_CASE("the scorecard shows the largest empty circle, or says why it is undefined") {
    const Scorer scorer(fieldScenario(), fieldEnsemble());
    const auto holed = [](double radius) {
        std::vector<Point> places;
        for (const Point place : squareLattice({{-12.4, -12.4}, {12.4, 12.4}}, kPitch)) {
            if (distance(place, {3.0, -4.0}) > radius) places.push_back(place);
        }
        return places;
    };
    const Scorecard card = scorer.score(dotsAt(holed(3.0)));
    REQUIRE(card.spacing);
    REQUIRE(card.spacing->largestEmptyCircle);
    const LargestEmptyCircle& circle = *card.spacing->largestEmptyCircle;
    REQUIRE(circle.value.has_value());
    CHECK(distance(*circle.at, {3.0, -4.0}) < 0.8);
    CHECK(circle.radius->value == Approx(3.0).margin(0.6));
    CHECK(*circle.value == Approx(circle.radius->value / kPitch).margin(1e-6));
    CHECK_FALSE(card.depth->largestEmptyCircle.has_value());

    const Scorecard few = scorer.score(dotsAt({{0, 0}, {1, 1}, {2, 2}}));
    REQUIRE(few.spacing->largestEmptyCircle);
    CHECK_FALSE(few.spacing->largestEmptyCircle->value.has_value());
    CHECK(few.spacing->largestEmptyCircle->undefinedBecause == metricIn(*few.spacing, "S4").undefinedBecause);
    CHECK_FALSE(few.spacing->largestEmptyCircle->at.has_value());
    CHECK_FALSE(scorer.score({}).spacing->largestEmptyCircle->undefinedBecause.empty());

    const Scorecard traced = score(traceScenario(), {}, dotsAt(traceScenario().marks));
    CHECK_FALSE(traced.spacing->largestEmptyCircle.has_value());
}
