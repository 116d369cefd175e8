// From values to points: desirability, aggregation, gates, attribution.
#include <cmath>

#include <scoring/random.hpp>

#include "judge/conclude.hpp"
#include "judge/desirability.hpp"
#include "judge/words.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

Anchor twoSided() { return {"M", 2.0, 4.0, true, true, 1.0, 8.0, 0.0, false}; }

Criterion criterionOf(const std::vector<double>& desirabilities, const std::vector<double>& weights) {
    Criterion criterion;
    for (std::size_t i = 0; i < desirabilities.size(); ++i) {
        Metric metric;
        metric.id = "M" + std::to_string(i);
        metric.value = 1.0;
        metric.desirability = desirabilities[i];
        metric.weight = weights[i];
        criterion.metrics.push_back(metric);
    }
    return criterion;
}

double pointsOf(Criterion criterion, double completeness = 1.0) {
    (void)conclude(criterion, completeness);
    return criterion.points.value();
}

}  // namespace

TEST_CASE("desirability is 1 on the band and straight down to the bad ends") {
    const Anchor anchor = twoSided();
    CHECK(desirability(anchor, 2.0) == 1.0);
    CHECK(desirability(anchor, 4.0) == 1.0);
    CHECK(desirability(anchor, 6.0) == Approx(0.5));
    CHECK(desirability(anchor, 1.5) == Approx(0.5));
    CHECK(desirability(anchor, 8.0) == 0.02);
    CHECK(desirability(anchor, -50.0) == 0.02);
}

TEST_CASE("desirability falls steadily outward from the band") {
    const Anchor anchor = twoSided();
    double before = 1.0;
    for (double value = 4.0; value < 12.0; value += 0.01) {
        CHECK(desirability(anchor, value) <= before);
        before = desirability(anchor, value);
    }
    before = 1.0;
    for (double value = 2.0; value > -3.0; value -= 0.01) {
        CHECK(desirability(anchor, value) <= before);
        before = desirability(anchor, value);
    }
}

TEST_CASE("a side without a bad end is never punished") {
    Anchor anchor = twoSided();
    anchor.hasLow = false;
    CHECK(desirability(anchor, -100.0) == 1.0);
}

TEST_CASE("points are the weighted geometric mean in whole thousandths") {
    CHECK(pointsOf(criterionOf({1.0, 1.0}, {1.0, 2.0})) == 100.0);
    CHECK(pointsOf(criterionOf({0.5, 1.0}, {1.0, 1.0})) == 70.711);
    CHECK(pointsOf(criterionOf({0.02}, {1.0})) == 2.0);
    CHECK(pointsOf(criterionOf({1.0}, {1.0}), 0.25) == 25.0);
    CHECK(pointsOf(criterionOf({1.0}, {1.0}), 0.0) == 0.0);
}

TEST_CASE("points never fall when a desirability rises, and a gate can only lower them") {
    Random random(71);
    for (int round = 0; round < 300; ++round) {
        std::vector<double> d{random.uniform(0.02, 1), random.uniform(0.02, 1), random.uniform(0.02, 1)};
        const std::vector<double> weights{1.0, 1.5, 0.75};
        const double before = pointsOf(criterionOf(d, weights));
        Criterion gated = criterionOf(d, weights);
        gated.gates.push_back({"smax", true, 30.0, 15.0, false});
        const double capped = pointsOf(gated);
        CHECK(capped == std::min(before, 50.0));
        gated.gates.front().advisory = true;
        CHECK(pointsOf(gated) == before);
        const std::size_t raised = random.below(3);
        d[raised] = random.uniform(d[raised], 1.0);
        CHECK(pointsOf(criterionOf(d, weights)) >= before);
    }
}

TEST_CASE("every lost point is attributed") {
    Random random(72);
    for (int round = 0; round < 200; ++round) {
        Criterion criterion = criterionOf({random.uniform(0.02, 1), random.uniform(0.02, 1)}, {1.0, 2.0});
        if (round % 2 == 0) criterion.gates.push_back({"run6", true, 0.5, 0.1, false});
        const Losses losses = conclude(criterion, round % 3 == 0 ? 0.8 : 1.0);
        double sum = 0.0;
        for (const auto& [id, lost] : losses.points) {
            CHECK(lost >= 0.0);
            sum += lost;
        }
        CHECK(sum == Approx(100.0 - *criterion.points).margin(0.001));
    }
}

TEST_CASE("an undefined metric makes its criterion undefined, with the reason") {
    Criterion criterion = criterionOf({1.0, 1.0}, {1.0, 1.0});
    criterion.metrics[1].value.reset();
    criterion.metrics[1].undefinedBecause = "too few dots";
    (void)conclude(criterion, 1.0);
    CHECK_FALSE(criterion.points.has_value());
    CHECK(criterion.undefinedBecause == "too few dots");
}

TEST_CASE("completeness: nothing up to a half, all from nine tenths") {
    CHECK(completenessFactor(0.4) == 0.0);
    CHECK(completenessFactor(0.5) == 0.0);
    CHECK(completenessFactor(0.7) == Approx(0.5));
    CHECK(completenessFactor(0.95) == 1.0);
}

TEST_CASE("a gate is tripped beyond its limit, not at it") {
    Ensemble ensemble;
    ensemble.gateLimits = {{"smax", 12.5}};
    CHECK_FALSE(judgedGate("smax", Measured::of(12.5), ensemble).tripped);
    CHECK(judgedGate("smax", Measured::of(12.500001), ensemble).tripped);
    CHECK_FALSE(judgedGateBelow("smax", Measured::of(12.5), ensemble).tripped);
    CHECK(judgedGateBelow("smax", Measured::of(12.499999), ensemble).tripped);
    CHECK_FALSE(judgedGate("run6", Measured::of(99.0), ensemble).tripped);
    CHECK_FALSE(judgedGateBelow("smax", Measured::undefined("no dots"), ensemble).tripped);
}

TEST_CASE("confidence is each metric's error carried through its desirability") {
    Ensemble ensemble;
    ensemble.anchors = {{"M0", 2.0, 4.0, true, true, 1.0, 8.0, 0.4, false},
                        {"M1", 2.0, 4.0, true, true, 1.0, 8.0, 0.8, false}};
    Criterion criterion = criterionOf({0.5, 0.75}, {1.0, 2.0});
    criterion.metrics[0].value = 6.0;  // 0.4 more: 0.4 instead of 0.5; less: 0.6
    criterion.metrics[1].value = 5.0;  // 0.8 more: 0.55 instead of 0.75; less: 0.95
    (void)conclude(criterion, 1.0);
    setConfidence(criterion, ensemble);
    const double first = std::log(0.5 / 0.4);
    const double second = 2.0 * std::log(0.75 / 0.55);
    const double spread = std::exp(1.645 * std::sqrt(first * first + second * second) / 3.0);
    CHECK(*criterion.pointsLow == Approx(*criterion.points / spread).margin(0.02));
    CHECK(*criterion.pointsHigh == Approx(std::min(100.0, *criterion.points * spread)).margin(0.02));
    criterion.gates.push_back({"smax", true, 30.0, 15.0, false});
    (void)conclude(criterion, 1.0);
    setConfidence(criterion, ensemble);
    CHECK(*criterion.pointsHigh <= 50.0);
}

TEST_CASE("an error that leads nowhere else in the band leaves no doubt") {
    Ensemble ensemble;
    ensemble.anchors = {{"M0", 2.0, 4.0, true, true, 1.0, 8.0, 0.4, false}};
    Criterion criterion = criterionOf({1.0}, {1.0});
    criterion.metrics[0].value = 3.0;  // from 2.6 to 3.4, where all is full credit
    (void)conclude(criterion, 0.8);
    setConfidence(criterion, ensemble);
    CHECK(criterion.pointsLow == criterion.points);
    CHECK(criterion.pointsHigh == criterion.points);
}

TEST_CASE("figures in sentences have a decimal point") {
    CHECK(decimals(1.005, 1) == "1.0");
    CHECK(decimals(-0.256, 2) == "-0.26");
    // 64 characters are the most that a figure may have; more is not cut but said to be unknown.
    CHECK(decimals(4e61, 1).size() == 64);
    CHECK(decimals(4e62, 1) == "?");
    CHECK(percent(0.124) == "12 %");
    CHECK(percent(0.0345) == "3.5 %");
    CHECK(clockTime(302.9) == "05:02");
    CHECK(clockTime(59.0) == "00:59");
    CHECK(counted(1, "dot") == "1 dot");
    CHECK(counted(3, "dot") == "3 dots");
}
