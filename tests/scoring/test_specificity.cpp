// P8, P9, P10, P12: one error is told of its own criterion and of no other.
#include <algorithm>
#include <cmath>
#include <functional>

#include <scoring/score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "judge/conclude.hpp"
#include "scoring/scenarios.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

constexpr std::uint64_t kSeeds = 8;

struct Points {
    double spacing = 0.0, depth = 0.0, hairline = 0.0;
};

Points play(const std::function<void(ExpertHand&)>& spoil) {
    static const Scenario scenario = hairlineScenario();
    static const Ground ground(scenario);
    static const PatternMaker maker(ground);
    static const Scorer scorer(scenario, hairlineEnsemble());
    Points points;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        Random random(seed, 43);
        ExpertHand hand{0.70, 0.09, 1.0, 1.4, 0.4, 0.0, 1.0, 0.1, 0.0, 0.3};
        spoil(hand);
        const std::vector<Point> places = maker.make(hand, random);
        const Scorecard card = scorer.score(dotsAt(places, drawDepths(hand, places.size(), 0.0, random)));
        points.spacing += *card.spacing->points / kSeeds;
        points.depth += *card.depth->points / kSeeds;
        points.hairline += *card.hairline->points / kSeeds;
    }
    return points;
}

const Points& skilled() {
    static const Points points = play([](ExpertHand&) {});
    return points;
}

}  // namespace

TEST_CASE("P10: skilled work scores 95 and more") {
    CHECK(skilled().spacing >= 95.0);
    CHECK(skilled().depth >= 95.0);
    CHECK(skilled().hairline >= 95.0);
}

TEST_CASE("P12: a wide or dense pitch leaves the hairline and the depth") {
    for (const double pitch : {0.85, 0.92, 1.1, 1.2}) {
        const Points points = play([pitch](ExpertHand& hand) { hand.pitchBias = pitch; });
        CHECK(points.spacing < skilled().spacing);
        CHECK(std::abs(points.hairline - skilled().hairline) <= 9.0);
        CHECK(std::abs(points.depth - skilled().depth) <= 2.0);
    }
}

TEST_CASE("P12: depth errors leave spacing and the hairline") {
    const Points points = play([](ExpertHand& hand) {
        hand.depthBias = 0.8;
        hand.depthSpread = 0.7;
    });
    CHECK(points.depth < 60.0);
    CHECK(std::abs(points.spacing - skilled().spacing) <= 2.0);
    CHECK(std::abs(points.hairline - skilled().hairline) <= 2.0);
}

TEST_CASE("P12: errors of the hairline leave spacing and depth") {
    const std::vector<std::function<void(ExpertHand&)>> errors{
        [](ExpertHand& hand) { hand.frontMicro = hand.frontMacro = hand.sentinels = 0.0; },
        [](ExpertHand& hand) { hand.frontMicro = 3.5; },
        [](ExpertHand& hand) { hand.frontMacro = 2.5; },
        [](ExpertHand& hand) { hand.transition = 0.2; },
        [](ExpertHand& hand) { hand.frontOffset = 2.0; },
    };
    for (const auto& error : errors) {
        const Points points = play(error);
        CHECK(points.hairline < 60.0);
        CHECK(std::abs(points.spacing - skilled().spacing) <= 2.0);
        CHECK(std::abs(points.depth - skilled().depth) <= 2.0);
    }
}

TEST_CASE("P8, P9: points fall with each desirability, and a gate only lowers") {
    Random random(44);
    for (int round = 0; round < 300; ++round) {
        Criterion criterion;
        for (int k = 0; k < 5; ++k) {
            Metric metric;
            metric.id = "M" + std::to_string(k);
            metric.value = 1.0;
            metric.weight = random.uniform(0.2, 2.0);
            metric.desirability = random.uniform(0.02, 1.0);
            criterion.metrics.push_back(metric);
        }
        const auto pointsOf = [](Criterion copy) {
            (void)conclude(copy, 1.0);
            return *copy.points;
        };
        const double before = pointsOf(criterion);
        Criterion gated = criterion;
        Gate gate;
        gate.id = "smax";
        gate.tripped = true;
        gated.gates.push_back(gate);
        CHECK(pointsOf(gated) <= std::min(before, 50.0));
        Metric& lower = criterion.metrics[random.below(5)];
        lower.desirability = std::max(0.02, *lower.desirability * random.uniform());
        CHECK(pointsOf(criterion) <= before);
    }
}
