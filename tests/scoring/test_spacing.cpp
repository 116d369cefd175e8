#include <cmath>

#include "ensemble/expert_pattern.hpp"
#include "metrics/spacing.hpp"
#include "scoring/scenarios.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

const Box kField{{-12.4, -12.4}, {12.4, 12.4}};
const double kPitch = 1.0 / std::sqrt(0.75);

double value(const Measured& measured) {
    REQUIRE(measured.value.has_value());
    return *measured.value;
}

}  // namespace

TEST_CASE("lattices of the target's density have their known spacing, and no spread") {
    const Ground ground(fieldScenario());
    const Pattern square(ground, squareLattice(kField, kPitch));
    CHECK(value(spacingBias(ground, square)) == Approx(1.0).margin(1e-6));
    CHECK(value(evenness(ground, square)) == Approx(0.0).margin(1e-6));
    CHECK(value(clumpShare(ground, square)) == 0.0);
    CHECK(value(gapShare(ground, square)) == 0.0);
    const Pattern hexagonal(ground, hexagonalLattice(kField, kPitch));
    CHECK(value(spacingBias(ground, hexagonal)) == Approx(1.074570).margin(1e-6));
    CHECK(value(overplacement(ground, hexagonal)) == Approx(1.0).margin(0.06));
}

TEST_CASE("random scatter has the spacing of a Poisson process") {
    const Ground ground(fieldScenario(60.0));
    ExpertHand hand;
    hand.pitchBias = 1.0;
    const PatternMaker maker(ground);
    Random random(5);
    // Median of the nearest distance: sqrt(ln 2 / pi) = 0.46972 pitches.
    const Pattern pattern(ground, maker.make(hand, random));
    CHECK(value(spacingBias(ground, pattern)) == Approx(0.46972).margin(0.02));
    // Farther than 0.95 pitches from any dot: exp(-pi 0.95^2) of the area.
    CHECK(value(gapShare(ground, pattern)) == Approx(0.0587).margin(0.01));
    // Nearest neighbour within 0.4 pitches: 1 - exp(-pi 0.4^2) of the dots.
    CHECK(value(clumpShare(ground, pattern)) == Approx(0.3951).margin(0.03));
    CHECK(coverage(ground, pattern) > 0.95);
}

TEST_CASE("rows and lattices trip their gates") {
    const Ground ground(fieldScenario());
    Random random(6);
    std::vector<Point> rows = squareLattice(kField, kPitch);
    for (Point& place : rows) {
        place.x += 0.1 * kPitch * random.normal();
        place.y += 0.1 * kPitch * random.normal();
    }
    const Pattern pattern(ground, rows);
    CHECK(value(latticePeak(ground, pattern)) > 150.0);
    CHECK(value(rowShare(ground, pattern)) > 0.15);
    const Pattern perfect(ground, squareLattice(kField, kPitch));
    CHECK(value(rowShare(ground, perfect)) > 0.9);
}

TEST_CASE("dots on one another count once, and are counted") {
    const Ground ground(fieldScenario());
    std::vector<Point> places = squareLattice(kField, kPitch);
    const std::size_t once = places.size();
    for (std::size_t i = 0; i < 50; ++i) places.push_back(places[7 * i] + Point{0.05, 0.0});
    const Pattern pattern(ground, places);
    CHECK(duplicates(pattern).size() == 50);
    CHECK(value(duplicateShare(pattern)) == Approx(50.0 / static_cast<double>(once + 50)).margin(1e-6));
    const Pattern alone(ground, squareLattice(kField, kPitch));
    CHECK(value(overplacement(ground, pattern)) == value(overplacement(ground, alone)));
}

TEST_CASE("half of the area is half of the coverage") {
    const Ground ground(fieldScenario());
    const Pattern half(ground, squareLattice({{-12.4, -12.4}, {0.0, 12.4}}, kPitch));
    CHECK(coverage(ground, half) == Approx(0.5).margin(0.1));
    const Pattern whole(ground, squareLattice(kField, kPitch));
    CHECK(coverage(ground, whole) == Approx(1.0));
    // Every other dot everywhere: no cell is worked.
    const Pattern thin(ground, squareLattice(kField, kPitch * 1.5));
    CHECK(coverage(ground, thin) < 0.2);
}

TEST_CASE("a hole is found where it was left, at its size") {
    const Ground ground(fieldScenario());
    std::vector<Point> places;
    for (const Point place : squareLattice(kField, kPitch)) {
        if (distance(place, {3.0, -4.0}) > 3.0) places.push_back(place);
    }
    const GapMap map = mapGaps(ground, Pattern(ground, places), 3);
    REQUIRE(!map.gaps.empty());
    CHECK(distance(map.gaps.front().middle, {3.0, -4.0}) < 0.8);
    CHECK(map.gaps.front().radius == Approx(3.0).margin(0.6));
}

TEST_CASE("too few dots is a reason, not a zero") {
    const Ground ground(fieldScenario());
    const Measured none = spacingBias(ground, Pattern(ground, {}));
    CHECK_FALSE(none.value.has_value());
    CHECK(none.undefinedBecause == "no dots");
    const Measured few = evenness(ground, Pattern(ground, {{0, 0}, {1, 1}, {2, 2}}));
    CHECK_FALSE(few.value.has_value());
    CHECK(few.undefinedBecause.find("only 3 dots") != std::string::npos);
}

TEST_CASE("density error is none where every cell has its dots, and ln 2 where it has half") {
    const Ground ground(fieldScenario(40.0));
    const Box box{{-19.9, -19.9}, {19.9, 19.9}};
    CHECK(value(densityError(ground, Pattern(ground, squareLattice(box, kPitch)))) < 0.2);
    std::vector<Point> half = squareLattice(box, kPitch * std::sqrt(2.0));
    CHECK(value(densityError(ground, Pattern(ground, half))) == Approx(std::log(2.0)).margin(0.12));
    // By hand: each part of the core by its own counts.
    const Pattern pattern(ground, half);
    double sum = 0.0;
    double whole = 0.0;
    double found = 0.0;
    for (const CellCount& cell : coreCounts(ground, pattern)) {
        sum += cell.expected * std::abs(std::log((cell.found + 0.5) / (cell.expected + 0.5)));
        whole += cell.expected;
        found += cell.found;
    }
    CHECK(found == Approx(static_cast<double>(pattern.core.size())));
    CHECK(whole == Approx(ground.coreExpected));
    CHECK(value(densityError(ground, pattern)) == Approx(sum / whole).margin(1e-6));
    CHECK_FALSE(densityError(ground, Pattern(ground, {})).value.has_value());
    CHECK_FALSE(densityError(ground, Pattern(ground, {{0, 0}})).value.has_value());
}
