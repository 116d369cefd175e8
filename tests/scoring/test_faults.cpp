// One fault at a time, by the ensemble's own generator: each fails its own criterion and leaves
// the others where they were.
#include <algorithm>
#include <cmath>
#include <functional>

#include <scoring/score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "metrics/hairline.hpp"
#include "scans/density_scan.hpp"
#include "scoring/scenarios.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

constexpr int kSeeds = 6;

struct Points {
    double spacing = 0.0, depth = 0.0, hairline = 0.0;
    int passed = 0;
};

using SpoilHand = std::function<void(ExpertHand&)>;
using SpoilPlaces = std::function<void(std::vector<Point>&, Random&)>;

// Mean points over seeds of a middling expert with one fault.
Points play(const Scenario& scenario, const Ensemble& ensemble, const SpoilHand& spoilHand,
            const SpoilPlaces& spoilPlaces = {}) {
    const Ground ground(scenario);
    const PatternMaker maker(ground);
    Points points;
    for (int seed = 0; seed < kSeeds; ++seed) {
        Random random(4321, static_cast<std::uint64_t>(seed));
        ExpertHand hand{0.70, 0.09, 1.0, 1.4, 0.4, 0.0, 1.0, 0.1, 0.0, 0.3};
        if (spoilHand) spoilHand(hand);
        std::vector<Point> places = maker.make(hand, random);
        if (spoilPlaces) spoilPlaces(places, random);
        const Scorecard card =
            score(scenario, ensemble, dotsAt(places, drawDepths(hand, places.size(), 0.0, random)));
        points.spacing += card.spacing->points.value() / kSeeds;
        points.depth += card.depth->points.value() / kSeeds;
        if (card.hairline) points.hairline += card.hairline->points.value() / kSeeds;
        points.passed += *card.passed ? 1 : 0;
    }
    return points;
}

Points field(const SpoilHand& hand, const SpoilPlaces& places = {}) {
    return play(fieldScenario(), fieldEnsemble(), hand, places);
}

Points hairline(const SpoilHand& hand, const SpoilPlaces& places = {}) {
    return play(hairlineScenario(), hairlineEnsemble(), hand, places);
}

void gridInstead(std::vector<Point>& places, Random& random, double jitter) {
    const double pitch = 1.0 / std::sqrt(0.75);
    places = squareLattice({{-12.3, -12.3}, {12.3, 12.3}}, pitch);
    for (Point& place : places) {
        place.x += jitter * pitch * random.normal();
        place.y += jitter * pitch * random.normal();
    }
}

}  // namespace

TEST_CASE("a middling expert has nothing to be told") {
    const Points points = hairline({});
    CHECK(points.spacing > 97.0);
    CHECK(points.depth > 97.0);
    CHECK(points.hairline > 95.0);
    CHECK(points.passed == kSeeds);
}

TEST_CASE("random scatter fails spacing alone") {
    const Points points = field([](ExpertHand& hand) { hand.evenness = 0.0; });
    CHECK(points.spacing < 20.0);
    CHECK(points.depth > 95.0);
    CHECK(points.passed == 0);
}

TEST_CASE("a square grid is held at fifty, however carefully it is shaken") {
    for (const double jitter : {0.05, 0.10, 0.15, 0.20}) {
        const Points points = field({}, [jitter](std::vector<Point>& places, Random& random) {
            gridInstead(places, random, jitter);
        });
        CHECK(points.spacing < 50.001);
        CHECK(points.depth > 95.0);
        CHECK(points.passed == 0);
    }
}

TEST_CASE("too wide a pitch fails spacing") {
    const Points points = field([](ExpertHand& hand) { hand.pitchBias = 1.3; });
    CHECK(points.spacing < 60.0);
    CHECK(points.passed == 0);
}

TEST_CASE("too many dots trip the overplacement gate") {
    const Points points = field([](ExpertHand& hand) { hand.pitchBias = 0.87; });
    CHECK(points.spacing < 50.001);
    CHECK(points.depth > 95.0);
}

TEST_CASE("doubled dots fail spacing alone") {
    const Points points = field({}, [](std::vector<Point>& places, Random& random) {
        const std::size_t once = places.size();
        for (std::size_t i = 0; i < once; i += 8) {
            const double x = random.uniform(-0.1, 0.1);
            places.push_back(places[i] + Point{x, 0.05});
        }
    });
    CHECK(points.spacing < 50.001);
    CHECK(points.depth > 95.0);
}

TEST_CASE("depth faults fail depth alone") {
    const Points deep = hairline([](ExpertHand& hand) { hand.depthBias = 1.4; });
    CHECK(deep.depth < 20.0);
    CHECK(deep.spacing > 97.0);
    CHECK(deep.hairline > 95.0);
    const Points uneven = hairline([](ExpertHand& hand) { hand.depthSpread = 0.9; });
    CHECK(uneven.depth < 30.0);
    CHECK(uneven.spacing > 97.0);
}

TEST_CASE("a ruler hairline fails the hairline alone") {
    const Points points = hairline([](ExpertHand& hand) {
        hand.frontMicro = 0.0;
        hand.frontMacro = 0.0;
        hand.sentinels = 0.0;
    });
    CHECK(points.hairline < 60.0);
    CHECK(points.spacing > 95.0);
    CHECK(points.depth > 95.0);
}

TEST_CASE("a ragged front fails the hairline alone") {
    const Points points = hairline([](ExpertHand& hand) { hand.frontMicro = 4.0; });
    CHECK(points.hairline < 60.0);
    CHECK(points.spacing > 90.0);
    CHECK(points.depth > 95.0);
}

TEST_CASE("an abrupt edge fails the hairline alone") {
    const Points points = hairline([](ExpertHand& hand) { hand.transition = 0.12; });
    CHECK(points.hairline < 60.0);
    CHECK(points.spacing > 90.0);
    CHECK(points.depth > 95.0);
}

TEST_CASE("a hairline three millimetres too far back loses by it") {
    const Points points = hairline([](ExpertHand& hand) { hand.frontOffset = 3.0; });
    CHECK(points.hairline < 60.0);
    CHECK(points.depth > 90.0);
}

TEST_CASE("points fall as the hand shakes more, the pitch widens, the depth wavers") {
    double before = 101.0;
    for (const double jitter : {0.10, 0.20, 0.30, 0.40}) {
        const double now = field([jitter](ExpertHand& hand) { hand.jitter = jitter; }).spacing;
        CHECK(now < before + 2.0);
        before = now;
    }
    CHECK(before < 60.0);
    before = 101.0;
    for (const double pitch : {1.0, 1.1, 1.2, 1.3}) {
        const double now = field([pitch](ExpertHand& hand) { hand.pitchBias = pitch; }).spacing;
        CHECK(now < before + 2.0);
        before = now;
    }
    before = 101.0;
    for (const double spread : {0.3, 0.6, 0.8, 1.0}) {
        const double now = field([spread](ExpertHand& hand) { hand.depthSpread = spread; }).depth;
        CHECK(now < before + 2.0);
        before = now;
    }
    CHECK(before < 20.0);
}

TEST_CASE("half of the field, or every other dot, is nothing") {
    const Points half = field({}, [](std::vector<Point>& places, Random&) {
        places.erase(std::remove_if(places.begin(), places.end(), [](Point p) { return p.x > 0.0; }),
                     places.end());
    });
    CHECK(half.depth < 20.0);
    CHECK(half.spacing < 20.0);
    const Points thin = field([](ExpertHand& hand) { hand.pitchBias = 1.5; });
    CHECK(thin.depth < 20.0);
}

TEST_CASE("findings come worst first and say where; metrics and gates explain every point") {
    const Ground ground(fieldScenario());
    Random random(5);
    ExpertHand hand{0.0, 0.1, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.8, 0.6};
    const std::vector<Point> places = PatternMaker(ground).make(hand, random);
    const Scorecard card =
        score(fieldScenario(), fieldEnsemble(), dotsAt(places, drawDepths(hand, places.size(), 0.0, random)));
    double last = 101.0;
    CHECK(card.findings.size() >= 2);
    for (const Finding& finding : card.findings) {
        const double rank = finding.located ? std::max(finding.lostPoints, 10.0) : finding.lostPoints;
        CHECK(rank <= last);
        last = rank;
        CHECK_FALSE(finding.text.empty());
        if (finding.criterion == "depth") {
            CHECK(finding.time.has_value());
            CHECK(finding.at.has_value());
        }
    }
    for (const auto* criterion : {&*card.spacing, &*card.depth}) {
        double lost = criterion->lostToIncompleteness;
        for (const Metric& metric : criterion->metrics) lost += metric.lostPoints;
        for (const Gate& gate : criterion->gates) lost += gate.lostPoints;
        CHECK(lost == Approx(100.0 - *criterion->points).margin(0.01));
        CHECK(*criterion->pointsLow <= *criterion->points);
        CHECK(*criterion->pointsHigh >= *criterion->points);
        CHECK(*criterion->pointsHigh <= 100.0);
    }
}

TEST_CASE("no dots: every criterion is undefined, and nobody passes") {
    const Scorecard card = score(hairlineScenario(), hairlineEnsemble(), {});
    for (const auto* criterion : {&card.spacing, &card.depth, &card.hairline}) {
        REQUIRE(criterion->has_value());
        CHECK_FALSE((*criterion)->points.has_value());
        CHECK((*criterion)->undefinedBecause == "no dots");
    }
    CHECK_FALSE(card.totalPoints.has_value());
    CHECK_FALSE(*card.passed);
    CHECK(card.findings.empty());
}

TEST_CASE("a place is told when it is beyond the experts' limit, not at it") {
    const Scenario scenario = fieldScenario();
    Random random(71);
    const Ground ground(scenario);
    std::vector<Point> places = PatternMaker(ground).make(drawExpert(HairlineStyle::natural, random), random);
    std::erase_if(places, [](Point place) { return std::hypot(place.x, place.y) < 3.5; });
    const Pattern pattern(ground, places);
    const auto off = densityScan(ground, pattern, ownDensity(ground, pattern));
    REQUIRE(off.has_value());
    Ensemble reference = fieldEnsemble();
    const auto limit = std::find_if(reference.gateLimits.begin(), reference.gateLimits.end(),
                                    [](const GateLimit& gate) { return gate.gate == "at_density"; });
    REQUIRE(limit != reference.gateLimits.end());
    const auto toldThere = [&](double most) {
        limit->limit = most;
        const auto told = score(scenario, reference, dotsAt(places)).findings;
        return std::any_of(told.begin(), told.end(), [&](const Finding& finding) {
            return finding.at && distance(*finding.at, off->middle) < 1e-9;
        });
    };
    CHECK(toldThere(std::nextafter(std::abs(off->excess), 0.0)));
    CHECK_FALSE(toldThere(std::abs(off->excess)));
}

TEST_CASE("the strokes too deep are named, the first and the last among them") {
    Random random(72);
    std::vector<double> z = depths(300, 0.0, 0.2, random);
    for (std::size_t stroke = 0; stroke < z.size(); stroke += 13) z[stroke] = 5.0;
    const Scenario scenario = fieldScenario();
    const Ground ground(scenario);
    const std::vector<Point> places =
        PatternMaker(ground).make(drawExpert(HairlineStyle::natural, random), random);
    REQUIRE(places.size() >= 300);
    const auto dots = dotsAt({places.begin(), places.begin() + 300}, z);
    const auto has = [](const Finding& finding, std::uint32_t ordinal) {
        return std::count(finding.dots.begin(), finding.dots.end(), ordinal) == 1;
    };
    int named = 0;
    for (const Finding& finding : score(scenario, fieldEnsemble(), dots).findings) {
        if (!has(finding, 156)) continue;
        ++named;
        INFO(finding.metric << ": " << finding.text);
        CHECK(has(finding, 0));
        CHECK(has(finding, 299));
        CHECK(finding.dots.size() == 24);
    }
    CHECK(named >= 1);
}
