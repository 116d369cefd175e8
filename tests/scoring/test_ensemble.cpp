#include <scoring/ensemble.hpp>

#include <stdexcept>

#include <scoring/score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "scoring/scenarios.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

const Anchor& anchorOf(const Ensemble& ensemble, const std::string& metric) {
    for (const Anchor& anchor : ensemble.anchors) {
        if (anchor.metric == metric) return anchor;
    }
    throw std::out_of_range(metric);
}

struct Means {
    double spacing = 0.0, depth = 0.0, hairline = 0.0;
    int passed = 0;
};

// Held-out experts: people that the ensemble never saw.
Means heldOut(const Scenario& scenario, const Ensemble& ensemble, int people) {
    const Ground ground(scenario);
    const PatternMaker maker(ground);
    Means means;
    for (int i = 0; i < people; ++i) {
        Random random(99, 500 + static_cast<std::uint64_t>(i));
        const ExpertHand hand = drawExpert(HairlineStyle::natural, random);
        const std::vector<Point> places = maker.make(hand, random);
        const auto dots = dotsAt(places, drawDepths(hand, places.size(), 0.0, random));
        const Scorecard card = score(scenario, ensemble, dots);
        means.spacing += *card.spacing->points / people;
        means.depth += *card.depth->points / people;
        if (card.hairline) means.hairline += *card.hairline->points / people;
        means.passed += *card.passed ? 1 : 0;
    }
    return means;
}

}  // namespace

TEST_CASE("the same scenario and seed give the same numbers") {
    EnsembleSettings few;
    few.experts = 20;
    few.exemplars = 10;
    const Ensemble first = buildEnsemble(gradientScenario(), few);
    const Ensemble second = buildEnsemble(gradientScenario(), few);
    REQUIRE(first.anchors.size() == second.anchors.size());
    for (std::size_t i = 0; i < first.anchors.size(); ++i) {
        CHECK(first.anchors[i].a1 == second.anchors[i].a1);
        CHECK(first.anchors[i].z2 == second.anchors[i].z2);
    }
    few.seed = 2;
    CHECK(buildEnsemble(gradientScenario(), few).anchors.front().a1 != first.anchors.front().a1);
}

TEST_CASE("a build that is stopped says so") {
    const Ensemble stopped = buildEnsemble(fieldScenario(), {}, [](double share) { return share < 0.05; });
    CHECK(stopped.experts == 0);
    CHECK(stopped.anchors.empty());
}

TEST_CASE("progress only grows, to the end") {
    EnsembleSettings few;
    few.experts = 10;
    few.exemplars = 6;
    double last = 0.0;
    const Ensemble built = buildEnsemble(fieldScenario(), few, [&](double share) {
        CHECK(share >= last);
        last = share;
        return true;
    });
    CHECK(last == 1.0);
    CHECK(built.experts == 10);
}

TEST_CASE("held-out experts of a field score at least 95 and pass") {
    const Means means = heldOut(fieldScenario(), fieldEnsemble(), 60);
    CHECK(means.spacing >= 95.0);
    CHECK(means.depth >= 95.0);
    CHECK(means.passed >= 59);
}

TEST_CASE("held-out experts of a hairline score at least 95 and pass") {
    const Means means = heldOut(hairlineScenario(), hairlineEnsemble(), 40);
    CHECK(means.spacing >= 95.0);
    CHECK(means.depth >= 95.0);
    CHECK(means.hairline >= 93.0);
    CHECK(means.passed >= 38);
}

TEST_CASE("every metric of a field and a hairline is judged on the side that is bad") {
    const Ensemble& hairline = hairlineEnsemble();
    for (const char* metric : {"S2", "S3", "S4", "S5", "D1", "D2", "D4", "H1", "H3", "H4"}) {
        CHECK_FALSE(anchorOf(hairline, metric).diagnostic);
    }
    CHECK(anchorOf(hairline, "D1").hasLow);
    CHECK_FALSE(anchorOf(hairline, "D1").hasHigh);
    CHECK(anchorOf(hairline, "S4").hasHigh);
    CHECK(anchorOf(hairline, "H3").hasLow);
    CHECK(anchorOf(hairline, "H3").hasHigh);
    CHECK(hairline.transitionQuantiles.size() == 100);
}

TEST_CASE("a straight front is what a defined hairline asks for") {
    EnsembleSettings few;
    few.experts = 60;
    few.exemplars = 30;
    few.fronts = 60;
    const Ensemble defined = buildEnsemble(hairlineScenario(HairlineStyle::defined), few);
    CHECK_FALSE(anchorOf(defined, "H3").hasLow);
    CHECK(anchorOf(defined, "H3").hasHigh);
}

TEST_CASE("experts also fill where little is asked for") {
    const Scenario scenario = fieldScenario(60.0, 8.0);
    const Ground ground(scenario);
    const PatternMaker maker(ground);
    Random random(81);
    const ExpertHand hand = drawExpert(HairlineStyle::natural, random);
    CHECK(static_cast<double>(maker.make(hand, random).size()) == Approx(0.08 * 60.0 * 60.0).epsilon(0.25));
}
