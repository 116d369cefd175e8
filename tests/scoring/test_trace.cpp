#include <scoring/score.hpp>

#include "scoring/scenarios.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

Scorecard traced(const std::vector<Point>& places) {
    const Scenario scenario = traceScenario();
    static const Ensemble ensemble = buildEnsemble(scenario, {});
    Random random(61);
    return score(scenario, ensemble, dotsAt(places, depths(places.size(), 0.0, 0.3, random)));
}

std::vector<Point> shaken(double spread) {
    Random random(62);
    std::vector<Point> places = traceScenario().marks;
    for (Point& place : places) {
        place.x += spread * random.normal();
        place.y += spread * random.normal();
    }
    return places;
}

}  // namespace

TEST_CASE("a steady hand on every mark has full points and passes") {
    const Scorecard card = traced(shaken(0.12));
    CHECK(*card.spacing->points == 100.0);
    CHECK(*card.depth->points == 100.0);
    CHECK(*card.passed);
    CHECK(card.findings.empty());
    CHECK_FALSE(card.hairline.has_value());
}

TEST_CASE("spacing falls as the hand shakes more") {
    double before = 101.0;
    for (const double spread : {0.12, 0.3, 0.5, 0.8}) {
        const double points = *traced(shaken(spread)).spacing->points;
        CHECK(points < before);
        before = points;
    }
    CHECK(before < 40.0);
}

TEST_CASE("missed marks and extra dots are named with their places") {
    std::vector<Point> places = shaken(0.05);
    const Point left = traceScenario().marks.back();
    places.pop_back();
    places.push_back({0.25, 10.0});
    const Scorecard card = traced(places);
    CHECK(*metricIn(*card.spacing, "T2").value == Approx(1.0 / 48.0).margin(1e-6));
    CHECK(*metricIn(*card.spacing, "T3").value == Approx(1.0 / 48.0).margin(1e-6));
    bool missed = false;
    bool extra = false;
    for (const Finding& finding : card.findings) {
        if (finding.direction == Direction::missed) missed = finding.at == left;
        if (finding.direction == Direction::extra) extra = finding.dots == std::vector<std::uint32_t>{47};
    }
    CHECK(missed);
    CHECK(extra);
    for (const Finding& finding : card.findings) CHECK(finding.criterion == "spacing");
}

TEST_CASE("half of the marks is no pass, in no criterion") {
    std::vector<Point> places = shaken(0.05);
    places.resize(24);
    const Scorecard card = traced(places);
    CHECK(*card.spacing->points < 50.0);
    CHECK(*card.depth->points == 0.0);
    CHECK_FALSE(*card.passed);
}

TEST_CASE("dots far from every mark are the worst, not undefined") {
    const Scorecard card = traced(std::vector<Point>(48, {0.25, 11.0}));
    REQUIRE(card.spacing->points.has_value());
    CHECK(*card.spacing->points == 2.0);
    CHECK(*metricIn(*card.spacing, "T1").value == 0.0);
}

TEST_CASE("no dots is undefined with the reason") {
    const Scorecard card = traced({});
    CHECK_FALSE(card.spacing->points.has_value());
    CHECK(card.spacing->undefinedBecause == "no dots");
    CHECK(card.depth->undefinedBecause == "no dots");
    CHECK_FALSE(card.totalPoints.has_value());
    CHECK_FALSE(*card.passed);
}
