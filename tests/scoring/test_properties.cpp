// What must hold for every pattern: order, place, scale and turn do not matter; more dots never
// open a gap; the same dots give the same scorecard.
#include <algorithm>
#include <cmath>

#include <scoring/score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "metrics/hairline.hpp"
#include "metrics/spacing.hpp"
#include "scoring/scenarios.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

std::vector<Point> expertPlaces(const Scenario& scenario, std::uint64_t seed) {
    const Ground ground(scenario);
    Random random(seed, 77);
    const ExpertHand hand = drawExpert(HairlineStyle::natural, random);
    return PatternMaker(ground).make(hand, random);
}

Scenario moved(Scenario scenario, Point by) {
    const auto move = [by](std::vector<Point>& points) {
        for (Point& point : points) point = point + by;
    };
    move(scenario.patch.outer);
    for (Zone& zone : scenario.zones) move(zone.area.outer);
    if (scenario.hairline) move(scenario.hairline->curve);
    return scenario;
}

Scenario scaled(Scenario scenario, double factor) {
    const auto grow = [factor](std::vector<Point>& points) {
        for (Point& point : points) point = point * factor;
    };
    grow(scenario.patch.outer);
    for (Zone& zone : scenario.zones) {
        grow(zone.area.outer);
        for (DensityKnot& knot : zone.density.knots) {
            knot.at.value *= factor;
            knot.intensity.value /= factor * factor;
        }
    }
    return scenario;
}

struct SpacingValues {
    double bias, evenness, gaps, clumps, peak, rows;
};

SpacingValues measure(const Scenario& scenario, const std::vector<Point>& places) {
    const Ground ground(scenario);
    const Pattern pattern(ground, places);
    return {*spacingBias(ground, pattern).value, *evenness(ground, pattern).value,
            *gapShare(ground, pattern).value,    *clumpShare(ground, pattern).value,
            *latticePeak(ground, pattern).value, *rowShare(ground, pattern).value};
}

void checkSame(const SpacingValues& a, const SpacingValues& b, double gapTolerance) {
    CHECK(a.bias == Approx(b.bias).margin(2e-6));
    CHECK(a.evenness == Approx(b.evenness).margin(2e-6));
    CHECK(a.gaps == Approx(b.gaps).margin(gapTolerance));
    CHECK(a.clumps == Approx(b.clumps).margin(2e-6));
    CHECK(a.rows == Approx(b.rows).margin(2e-6));
}

}  // namespace

TEST_CASE("P1: the order of the dots does not matter in space") {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        std::vector<Point> places = expertPlaces(gradientScenario(), seed);
        const SpacingValues before = measure(gradientScenario(), places);
        Random random(seed);
        for (std::size_t i = places.size(); i > 1; --i) {
            std::swap(places[i - 1], places[random.below(static_cast<std::uint32_t>(i))]);
        }
        const SpacingValues after = measure(gradientScenario(), places);
        checkSame(before, after, 0.0);
        CHECK(before.peak == Approx(after.peak).margin(2e-6));
    }
}

TEST_CASE("P2: moving the sheet by whole 0.1 um changes nothing") {
    const Point by{12.3456, -7.8901};
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        std::vector<Point> places = expertPlaces(gradientScenario(), seed);
        const SpacingValues before = measure(gradientScenario(), places);
        for (Point& place : places) place = place + by;
        // The density follows y, so it moves with the sheet.
        Scenario scenario = moved(gradientScenario(), by);
        for (DensityKnot& knot : scenario.zones.front().density.knots) knot.at.value += by.y;
        const SpacingValues after = measure(scenario, places);
        checkSame(before, after, 2e-4);
        CHECK(before.peak == Approx(after.peak).margin(1e-5));
    }
}

TEST_CASE("P2: quarter turns change nothing") {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        std::vector<Point> places = expertPlaces(fieldScenario(), seed);
        const SpacingValues before = measure(fieldScenario(), places);
        for (Point& place : places) place = {-place.y, place.x};
        const SpacingValues after = measure(fieldScenario(), places);
        checkSame(before, after, 2e-3);
        CHECK(before.peak == Approx(after.peak).margin(1e-5));
    }
}

TEST_CASE("P3: pitches, not millimetres, decide") {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        std::vector<Point> places = expertPlaces(gradientScenario(), seed);
        const SpacingValues before = measure(gradientScenario(), places);
        for (Point& place : places) place = place * 2.0;
        const SpacingValues after = measure(scaled(gradientScenario(), 2.0), places);
        // The cap of a fade-out follows the greatest density on a grid of fixed step.
        checkSame(before, after, 2e-3);
        CHECK(before.peak == Approx(after.peak).epsilon(1e-6));
    }
}

TEST_CASE("P4, P5: one more dot never opens a gap nor loosens a clump") {
    const Ground ground(fieldScenario());
    Random random(81);
    std::vector<Point> places = expertPlaces(fieldScenario(), 3);
    double gaps = *gapShare(ground, Pattern(ground, places)).value;
    const auto close = [&] {
        const Pattern pattern(ground, places);
        return std::count_if(pattern.spacing.begin(), pattern.spacing.end(),
                             [](double u) { return u < kClumped; });
    };
    auto clumped = close();
    for (int i = 0; i < 30; ++i) {
        places.push_back({random.uniform(-12, 12), random.uniform(-12, 12)});
        const double now = *gapShare(ground, Pattern(ground, places)).value;
        CHECK(now <= gaps);
        gaps = now;
        const auto closeNow = close();
        CHECK(closeNow >= clumped);
        clumped = closeNow;
    }
}

TEST_CASE("P13: the same dots give the same scorecard, to the last bit") {
    Random random(82);
    const std::vector<Point> places = expertPlaces(fieldScenario(), 9);
    const std::vector<Dot> dots = dotsAt(places, depths(places.size(), 0.3, 0.8, random));
    const Scorecard first = score(fieldScenario(), fieldEnsemble(), dots);
    const Scorecard second = score(fieldScenario(), fieldEnsemble(), dots);
    CHECK(*first.totalPoints == *second.totalPoints);
    REQUIRE(first.findings.size() == second.findings.size());
    for (std::size_t i = 0; i < first.findings.size(); ++i) {
        CHECK(first.findings[i].text == second.findings[i].text);
        CHECK(first.findings[i].lostPoints == second.findings[i].lostPoints);
    }
}

TEST_CASE("values are rounded to a millionth before they are judged") {
    const std::vector<Point> places = expertPlaces(fieldScenario(), 4);
    const Scorecard card = score(fieldScenario(), fieldEnsemble(), dotsAt(places));
    for (const Metric& metric : card.spacing->metrics) {
        CHECK(*metric.value == std::round(*metric.value * 1e6) / 1e6);
    }
    CHECK(*card.spacing->points * 1000.0 == Approx(std::round(*card.spacing->points * 1000.0)).margin(1e-9));
}

TEST_CASE("a hairline moved back by two millimetres is 2 mm too far back") {
    const Scenario scenario = hairlineScenario();
    const Ground ground(scenario);
    std::vector<Point> places = expertPlaces(scenario, 6);
    const double before = *meanFront(HairlineView(ground, places)).value;
    for (Point& place : places) place.y += 2.0;
    CHECK(*meanFront(HairlineView(ground, places)).value - before == Approx(2.0).margin(0.25));
}
