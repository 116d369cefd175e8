#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <scoring/score.hpp>

#include "metrics/depth.hpp"
#include "scoring/depth_series.hpp"
#include "scoring/scenarios.hpp"
#include "stats/wilson.hpp"
#include "support/catch.hpp"

using namespace scoring;
using tests::depthSeries;

TEST_CASE("one hundred strokes in band are 0.974, not 1") {
    CHECK(*inBandRate(depthSeries(std::vector<double>(100, 0.3))).value == Approx(0.973657).margin(1e-6));
    std::vector<double> five(100, 0.0);
    for (std::size_t i = 0; i < 5; ++i) five[i * 20] = 1.5;
    CHECK(*inBandRate(depthSeries(five)).value == Approx(0.901).margin(0.001));
}

TEST_CASE("a stroke on the band's edge is in band") {
    CHECK(*inBandRate(depthSeries(std::vector<double>(100, 1.0))).value == Approx(0.973657).margin(1e-6));
    CHECK(*farTail(depthSeries({2.0, -2.0, 0.0, 0.0, 0.0})).value == 0.0);
    CHECK(*farTail(depthSeries({2.01, -2.01, 0.0, 0.0, 0.0})).value == Approx(0.4));
}

TEST_CASE("strokes that follow one another count for fewer, where times say so") {
    std::vector<double> slow;
    for (int i = 0; i < 200; ++i) slow.push_back(0.9 * std::sin(i / 15.0));
    const double timed = *inBandRate(depthSeries(slow, true)).value;
    const double untimed = *inBandRate(depthSeries(slow, false)).value;
    CHECK(timed < untimed);
    CHECK(untimed == Approx(wilsonLowerBound(1.0, 200)).margin(1e-6));
}

TEST_CASE("the loss is bounded at two half-widths") {
    CHECK(*depthLoss(depthSeries({0.0, 1.0, -1.0, 2.0, 50.0})).value ==
          Approx((1.0 + 1.0 + 4.0 + 4.0) / 5.0));
}

TEST_CASE("moving a stroke towards its target never makes depth worse") {
    Random random(51);
    for (int round = 0; round < 200; ++round) {
        std::vector<double> z = depths(40, random.uniform(-1, 1), random.uniform(0.1, 1.5), random);
        const DepthSeries before = depthSeries(z);
        const std::size_t moved = random.below(40);
        z[moved] *= random.uniform();
        const DepthSeries after = depthSeries(z);
        CHECK(*inBandRate(after).value >= *inBandRate(before).value);
        CHECK(*depthLoss(after).value <= *depthLoss(before).value);
        CHECK(*farTail(after).value <= *farTail(before).value);
    }
}

TEST_CASE("each dot is measured by its own zone, those outside by the nearest") {
    Scenario scenario = fieldScenario(10.0);
    Zone deep = scenario.zones.front();
    deep.area = rectangle({20, -5}, {30, 5});
    deep.depthTarget = {0.8};
    scenario.zones.push_back(deep);
    std::vector<Dot> dots = dotsAt({{0, 0}, {25, 0}, {31, 0}, {-6, 0}, {1, 1}});
    for (Dot& dot : dots) dot.depthUm = 650;
    const DepthSeries depth = depthSeries(TargetField(scenario), dots);
    REQUIRE(depth.z.size() == 5);
    CHECK(depth.z[0] == Approx(1.0));
    CHECK(depth.z[1] == Approx(-1.0));
    CHECK(depth.z[2] == Approx(-1.0));
    CHECK(depth.z[3] == Approx(1.0));
}

TEST_CASE("why there is no depth is said") {
    const TargetField field(fieldScenario());
    CHECK(depthSeries(field, {}).undefinedBecause == "no dots");
    std::vector<Dot> dots = dotsAt(squareLattice({{-5, -5}, {4, 4}}, 1.0));
    REQUIRE(dots.size() == 100);
    for (std::size_t i = 0; i < 3; ++i) dots[i].depthUm.reset();
    CHECK(depthSeries(field, dots).undefinedBecause == "3 of 100 dots carry no depth");
    for (Dot& dot : dots) dot.depthUm.reset();
    CHECK(depthSeries(field, dots).undefinedBecause == "no dot carries a depth");
    CHECK(depthSeries(field, dotsAt({{0, 0}, {1, 0}})).undefinedBecause == "only 2 dots; 5 are needed");
}

TEST_CASE("drift is the slope over the session, whatever the level and a few wild strokes") {
    std::vector<double> z;
    for (int i = 0; i < 100; ++i) z.push_back(0.4 + 0.01 * i);
    // Block medians rise by 0.1; nine steps from the first block to the last.
    CHECK(*depthDrift(depthSeries(z)).value == Approx(0.9).margin(1e-6));
    CHECK(signedDrift(depthSeries(z)) == Approx(0.9).margin(1e-9));
    for (double& value : z) value = -value;
    CHECK(signedDrift(depthSeries(z)) == Approx(-0.9).margin(1e-9));
    CHECK(*depthDrift(depthSeries(z)).value == Approx(0.9).margin(1e-6));
    z[3] = z[50] = z[97] = 40.0;
    CHECK(*depthDrift(depthSeries(z)).value == Approx(0.9).margin(0.05));
    CHECK(*depthDrift(depthSeries(std::vector<double>(5, 1.0))).value == 0.0);
    CHECK(*depthDrift(depthSeries({0, 0, 1, 1, 1})).value == Approx(1.0));
}

TEST_CASE("the bias of a zone is that of the worst one with dots enough") {
    DepthSeries depth = depthSeries(std::vector<double>(100, 0.1));
    depth.zone.assign(100, 0);
    for (std::size_t k = 60; k < 95; ++k) {
        depth.z[k] = -0.7;
        depth.zone[k] = 1;
    }
    for (std::size_t k = 95; k < 100; ++k) {
        depth.z[k] = 3.0;
        depth.zone[k] = 2;  // five dots: too few to say
    }
    CHECK(*zoneBias(depth).value == Approx(0.7));
    REQUIRE(zoneMedians(depth).size() == 2);
    CHECK(zoneMedians(depth)[1].zone == 1);
    depth.z.resize(20);
    depth.zone.resize(20);
    CHECK(zoneBias(depth).undefinedBecause == "no zone holds 30 dots");
    CHECK_FALSE(hasSeveralZones(TargetField(fieldScenario())));
}

TEST_CASE("a drifting hand and a zone worked too deep are told") {
    Scenario scenario = fieldScenario();
    scenario.zones.push_back(scenario.zones.front());
    scenario.zones.front().area = rectangle({-12.5, -12.5}, {0, 12.5});
    scenario.zones.back().area = rectangle({0, -12.5}, {12.5, 12.5});
    scenario.zones.back().id = "left";
    EnsembleSettings few;
    few.experts = 60;
    few.exemplars = 30;
    const Ensemble reference = buildEnsemble(scenario, few);
    Random random(9);
    const std::vector<Point> places = squareLattice({{-12, -12}, {12, 12}}, 1.15);
    std::vector<double> drifting = depths(places.size(), 0.0, 0.3, random);
    std::vector<double> biased = depths(places.size(), 0.0, 0.3, random);
    for (std::size_t i = 0; i < places.size(); ++i) {
        drifting[i] += 1.6 * (static_cast<double>(i) / static_cast<double>(places.size()) - 0.5);
        biased[i] += places[i].x > 0.0 ? 0.6 : 0.0;
    }
    const auto told = [&](const std::vector<double>& z, const char* metric) {
        for (const Finding& finding : score(scenario, reference, dotsAt(places, z)).findings) {
            if (finding.metric == metric) return finding;
        }
        return Finding{};
    };
    // As the table in scoring/README.md has them.
    const std::vector<std::pair<std::string, double>> published{
        {"D1", 2.0}, {"D2", 1.5}, {"D3", 0.375}, {"D4", 0.75}, {"D5", 0.375}};
    std::vector<std::pair<std::string, double>> weights;
    const Scorecard card = score(scenario, reference, dotsAt(places, biased));
    for (const Metric& metric : card.depth->metrics) weights.emplace_back(metric.id, metric.weight);
    CHECK(weights == published);
    const Finding drift = told(drifting, "D3");
    CHECK(drift.direction == Direction::drifting);
    CHECK(drift.size == Approx(1.44).epsilon(0.15));
    CHECK(drift.text.find("deeper") != std::string::npos);
    const Finding zone = told(biased, "D5");
    CHECK(zone.direction == Direction::tooDeep);
    CHECK(zone.size == Approx(0.6).epsilon(0.2));
    CHECK(zone.text.find("\"left\"") != std::string::npos);
    REQUIRE(zone.at.has_value());
    CHECK(zone.at->x == Approx(6.0).margin(1.0));
    CHECK(told(biased, "D3").metric.empty());
}
