// Work on top of earlier work: the two are looked at together, and only the new one is answered for.
#include <algorithm>
#include <cmath>
#include <vector>

#include <scoring/live_score.hpp>
#include <scoring/score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "metrics/spacing.hpp"
#include "scoring/scenarios.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

// An expert's dots in two parts: those of earlier work and those that complete it.
struct InTwo {
    std::vector<Point> earlier, later;
};

InTwo inTwo(const Ground& ground, double share, std::uint64_t seed) {
    Random random(seed);
    const ExpertHand hand = drawExpert(HairlineStyle::natural, random);
    InTwo parts;
    for (const Point place : PatternMaker(ground).make(hand, random)) {
        const Point written = dotsAt({place}).front().place();  // to 0.1 um
        (random.uniform() < share ? parts.earlier : parts.later).push_back(written);
    }
    return parts;
}

Scenario on(Scenario scenario, const std::vector<Point>& earlier) {
    scenario.earlier = earlier;
    return scenario;
}

double metric(const Scorecard& card, const char* id) { return metricIn(*card.spacing, id).value.value(); }

bool tells(const Scorecard& card, Direction direction) {
    return std::any_of(card.findings.begin(), card.findings.end(),
                       [direction](const Finding& finding) { return finding.direction == direction; });
}

}  // namespace

TEST_CASE("spacing of a completed pattern is that of the whole, to the last bit") {
    const Ground ground(fieldScenario());
    for (const double share : {0.3, 0.7}) {
        const InTwo parts = inTwo(ground, share, 41);
        std::vector<Point> whole = parts.earlier;
        whole.insert(whole.end(), parts.later.begin(), parts.later.end());
        const Scorecard together = score(fieldScenario(), fieldEnsemble(), dotsAt(whole));
        const Scorecard onTop =
            score(on(fieldScenario(), parts.earlier), fieldEnsemble(), dotsAt(parts.later));
        for (const char* id : {"S1", "S2", "S3", "S4", "S5", "S6"}) {
            CAPTURE(share, id);
            CHECK(metric(onTop, id) == metric(together, id));
        }
        CHECK(*onTop.spacing->points == *together.spacing->points);
        CHECK(onTop.dots == parts.later.size());
    }
}

TEST_CASE("a completed hairline is read as the whole one") {
    Scenario scenario = hairlineScenario();
    const InTwo parts = inTwo(hairlineGround(), 0.5, 43);
    std::vector<Point> whole = parts.earlier;
    whole.insert(whole.end(), parts.later.begin(), parts.later.end());
    const Scorecard together = score(scenario, hairlineEnsemble(), dotsAt(whole));
    const Scorecard onTop = score(on(scenario, parts.earlier), hairlineEnsemble(), dotsAt(parts.later));
    for (const char* id : {"H1", "H2", "H3", "H4"}) {
        CAPTURE(id);
        CHECK(metricIn(*onTop.hairline, id).value == metricIn(*together.hairline, id).value);
    }
}

TEST_CASE("depth is that of the new dots alone") {
    const Ground ground(fieldScenario());
    const InTwo parts = inTwo(ground, 0.5, 44);
    Random random(45);
    const auto dots = dotsAt(parts.later, depths(parts.later.size(), 0.2, 0.5, random));
    const Scorecard alone = score(fieldScenario(), fieldEnsemble(), dots);
    const Scorecard onTop = score(on(fieldScenario(), parts.earlier), fieldEnsemble(), dots);
    for (const char* id : {"D1", "D2", "D3", "D4"}) {
        CAPTURE(id);
        CHECK(metricIn(*onTop.depth, id).value == metricIn(*alone.depth, id).value);
    }
}

TEST_CASE(
    "others' work is no attempt: who adds nothing has no points, who adds little has none to speak of") {
    const Ground ground(fieldScenario());
    const InTwo parts = inTwo(ground, 0.8, 46);
    const Scenario scenario = on(fieldScenario(), parts.earlier);
    const Scorecard nothing = score(scenario, fieldEnsemble(), {});
    CHECK(nothing.dots == 0);
    CHECK_FALSE(nothing.spacing->points);
    CHECK(nothing.spacing->undefinedBecause == "no dots");
    CHECK_FALSE(nothing.depth->points);
    // A third of what is missing, in one corner.
    std::vector<Point> some = parts.later;
    std::sort(some.begin(), some.end(), [](Point a, Point b) { return a.x + a.y < b.x + b.y; });
    some.resize(some.size() / 3);
    const Scorecard little = score(scenario, fieldEnsemble(), dotsAt(some));
    REQUIRE(little.spacing->points);
    CHECK(*little.spacing->points < 10.0);
    CHECK(LiveScore(scenario, fieldEnsemble()).reading().coverage == 0.0);
}

TEST_CASE("a clump, a row and doubled dots of earlier work alone are nobody's fault here") {
    const Ground ground(fieldScenario());
    InTwo parts = inTwo(ground, 0.5, 47);
    const auto clear = [&parts](Point middle, double reach) {
        const auto near = [=](Point place) { return distance(place, middle) < reach; };
        std::erase_if(parts.earlier, near);
        std::erase_if(parts.later, near);
    };
    clear({0.5, 6.0}, 3.0);
    for (int i = 0; i < 5; ++i) parts.earlier.push_back({0.28 * i, 6.0});  // a heap
    clear({-3.0, -5.0}, 8.0);
    for (int i = 0; i < 10; ++i) parts.earlier.push_back({-7.0 + 0.9 * i, -5.0});    // a row
    for (std::size_t i = 0; i < 12; ++i) parts.earlier.push_back(parts.earlier[i]);  // the same twice
    const Scorecard card = score(on(fieldScenario(), parts.earlier), fieldEnsemble(), dotsAt(parts.later));
    CHECK_FALSE(tells(card, Direction::row));
    CHECK_FALSE(tells(card, Direction::clump));
    CHECK_FALSE(tells(card, Direction::duplicate));
    CHECK(gateIn(*card.spacing, "duplicates").value == 0.0);
    // The same dots by the attempt are told; those set twice would hide the heap.
    std::vector<Point> all(parts.earlier.begin(), parts.earlier.end() - 12);
    all.insert(all.end(), parts.later.begin(), parts.later.end());
    const Scorecard own = score(fieldScenario(), fieldEnsemble(), dotsAt(all));
    CHECK(tells(own, Direction::row));
    CHECK(tells(own, Direction::clump));
    all.insert(all.end(), parts.earlier.end() - 12, parts.earlier.end());
    const Scorecard twice = score(fieldScenario(), fieldEnsemble(), dotsAt(all));
    CHECK(gateIn(*twice.spacing, "duplicates").value > 0.0);
}

TEST_CASE("a dot set on an earlier one is told, and only the new one is named") {
    const Ground ground(fieldScenario());
    const InTwo parts = inTwo(ground, 0.5, 48);
    std::vector<Point> dots = parts.later;
    const std::size_t first = dots.size();
    for (std::size_t i = 0; i < 30; ++i) dots.push_back(parts.earlier[i] + Point{0.02, 0.0});
    const Scorecard card = score(on(fieldScenario(), parts.earlier), fieldEnsemble(), dotsAt(dots));
    CHECK(gateIn(*card.spacing, "duplicates").tripped);
    const auto doubled = std::find_if(card.findings.begin(), card.findings.end(), [](const Finding& finding) {
        return finding.direction == Direction::duplicate;
    });
    REQUIRE(doubled != card.findings.end());
    CHECK(doubled->dots.size() == 30);
    for (const std::uint32_t ordinal : doubled->dots) CHECK(ordinal >= first);
    REQUIRE(doubled->time);
    CHECK(std::abs(doubled->time->value - 0.4 * static_cast<double>(first)) < 1e-9);
}

TEST_CASE("a gap between earlier dots is found, at its place") {
    const Ground ground(fieldScenario());
    InTwo parts = inTwo(ground, 0.5, 49);
    const Point hole{3.0, -2.0};
    const auto near = [hole](Point place) { return distance(place, hole) < 2.0; };
    std::erase_if(parts.earlier, near);
    std::erase_if(parts.later, near);
    const Scorecard card = score(on(fieldScenario(), parts.earlier), fieldEnsemble(), dotsAt(parts.later));
    const auto gap = std::find_if(card.findings.begin(), card.findings.end(), [](const Finding& finding) {
        return finding.direction == Direction::gap && finding.located;
    });
    REQUIRE(gap != card.findings.end());
    CHECK(distance(*gap->at, hole) < 1.5);
}

TEST_CASE("traces know no earlier work") {
    Scenario scenario = traceScenario();
    const std::vector<Dot> dots = dotsAt(scenario.marks);
    const Scorecard plain = score(scenario, {}, dots);
    scenario.earlier = scenario.marks;
    const Scorecard begun = score(scenario, {}, dots);
    CHECK(begun.dots == plain.dots);
    CHECK(metricIn(*begun.spacing, "T3").value == metricIn(*plain.spacing, "T3").value);
}
