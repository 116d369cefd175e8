// What must hold for every pattern: more dots never open a gap; the same dots give the same scorecard
// (test_motions.cpp: order, place, scale and turn do not matter).
#include <algorithm>
#include <cmath>
#include <functional>
#include <thread>

#include <scoring/score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "metrics/hairline.hpp"
#include "metrics/spacing.hpp"
#include "scoring/random_windows.hpp"
#include "scoring/scenarios.hpp"
#include "stats/empty_circle.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

std::vector<Point> expertPlaces(const Scenario& scenario, std::uint64_t seed) {
    const Ground ground(scenario);
    Random random(seed, 77);
    const ExpertHand hand = drawExpert(HairlineStyle::natural, random);
    return PatternMaker(ground).make(hand, random);
}

long closeDots(const Ground& ground, const std::vector<Point>& places) {
    const Pattern pattern(ground, places);
    return std::count_if(pattern.spacing.begin(), pattern.spacing.end(),
                         [](double u) { return u < kClumped; });
}

}  // namespace

TEST_CASE("P4, P5: one more dot never opens a gap nor loosens a clump") {
    const Ground ground(fieldScenario());
    Random random(81);
    std::vector<Point> places = expertPlaces(fieldScenario(), 3);
    double gaps = *gapShare(ground, Pattern(ground, places)).value;
    auto clumped = closeDots(ground, places);
    for (int i = 0; i < 30; ++i) {
        places.push_back({random.uniform(-12, 12), random.uniform(-12, 12)});
        const double now = *gapShare(ground, Pattern(ground, places)).value;
        CHECK(now <= gaps);
        gaps = now;
        const auto closeNow = closeDots(ground, places);
        CHECK(closeNow >= clumped);
        clumped = closeNow;
    }
}

TEST_CASE("P4: one more dot never widens the largest empty circle") {
    Random random(83);
    for (int round = 0; round < 200; ++round) {
        const Window window = tests::randomWindow(random);
        std::vector<Point> places = tests::placesIn(random, window, 4);
        const auto widest = [&] {
            return largestEmptyCircle(voronoiCells(places, window), places, window)->radius;
        };
        double before = widest();
        for (int more = 0; more < 10; ++more) {
            places.push_back(tests::placeIn(random, window));
            const double now = widest();
            CHECK(now <= before + 1e-9);
            before = now;
        }
    }
}

TEST_CASE("P5: on a gradient too a further dot leaves no fewer close ones") {
    const Ground ground(gradientScenario());
    Random random(84);
    std::vector<Point> places = expertPlaces(gradientScenario(), 5);
    auto before = closeDots(ground, places);
    for (int more = 0; more < 60; ++more) {
        places.push_back({random.uniform(-12, 12), random.uniform(-12, 12)});
        const auto now = closeDots(ground, places);
        CHECK(now >= before);
        before = now;
    }
    CHECK(before > 10);
}

TEST_CASE("P13: two threads that share a scorer give what one gives, to the last bit") {
    const Scorer scorer(fieldScenario(), fieldEnsemble());
    std::vector<std::vector<Dot>> attempts;
    for (std::uint64_t seed = 20; seed < 28; ++seed) {
        Random random(seed);
        const std::vector<Point> places = expertPlaces(fieldScenario(), seed);
        attempts.push_back(dotsAt(places, depths(places.size(), 0.3, 0.8, random)));
    }
    std::vector<double> here(attempts.size());
    std::vector<double> there(attempts.size());
    const auto run = [&](std::vector<double>& into, std::size_t first, std::size_t step) {
        for (std::size_t i = first; i < attempts.size(); i += step) {
            into[i] = *scorer.score(attempts[i]).totalPoints;
        }
    };
    run(here, 0, 1);
    std::thread even(run, std::ref(there), 0, 2);
    std::thread odd(run, std::ref(there), 1, 2);
    even.join();
    odd.join();
    CHECK(here == there);
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
