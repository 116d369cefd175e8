// The live score says what the full score says of the same dots, to the last bit, after every dot:
// whatever the dots, whatever their order.
#include <bit>
#include <cstdint>
#include <optional>
#include <string>

#include <scoring/live_score.hpp>
#include <scoring/score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "live/growing_neighbours.hpp"
#include "live/live_density.hpp"
#include "live/live_front.hpp"
#include "live/ordered_values.hpp"
#include "live/settled.hpp"
#include "metrics/hairline.hpp"
#include "scoring/scenarios.hpp"
#include "stats/order.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

bool sameBits(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

std::string shown(const std::optional<double>& value, const std::string& because) {
    return value ? std::to_string(std::bit_cast<std::uint64_t>(*value)) : because;
}

// The metric as the scorecard has it: its bits, its reason, or that it is not there.
std::string inCard(const std::optional<Criterion>& criterion, const char* id) {
    if (!criterion) return "not part";
    for (const Metric& metric : criterion->metrics) {
        if (metric.id == id) return shown(metric.value, metric.undefinedBecause);
    }
    return "not part";
}

std::string live(const std::optional<Measured>& measured) {
    return measured ? shown(measured->value, measured->undefinedBecause) : "not part";
}

void checkSame(const LiveReading& reading, const Scorecard& card) {
    CHECK(reading.dots == card.dots);
    CHECK(live(reading.spacingBias) == inCard(card.spacing, "S2"));
    CHECK(live(reading.evenness) == inCard(card.spacing, "S3"));
    CHECK(live(reading.clumps) == inCard(card.spacing, "S5"));
    CHECK(live(reading.inBand) == inCard(card.depth, "D1"));
    CHECK(live(reading.depthLoss) == inCard(card.depth, "D2"));
    CHECK(live(reading.farTail) == inCard(card.depth, "D4"));
    CHECK(live(reading.frontOffset) == inCard(card.hairline, "H1"));
}

double coverageOf(const Ground& ground, const std::vector<Dot>& dots) {
    const Scenario& scenario = ground.field.scenario();
    if (scenario.mode == Mode::trace) return tracedPart(scenario, dots.size());
    return coverage(ground, patternOf(ground, dots));
}

// Adds the dots one by one and compares after about every `every`-th.
void follow(const Scenario& scenario, const std::vector<Dot>& dots, std::uint32_t every, Random& random) {
    Ensemble reference;
    reference.hairlineOffset = 0.3712345678;
    const Scorer scorer(scenario, reference);
    const Ground ground(scenario);
    LiveScore score(scorer);
    std::vector<Dot> soFar;
    checkSame(score.reading(), scorer.score(soFar));
    for (const Dot& dot : dots) {
        score.add(dot);
        soFar.push_back(dot);
        if (soFar.size() > 3 && soFar.size() != dots.size() && random.below(every) != 0) continue;
        INFO("after dot " << soFar.size());
        const LiveReading reading = score.reading();
        checkSame(reading, scorer.score(soFar));
        CHECK(sameBits(reading.coverage, coverageOf(ground, soFar)));
    }
}

Scenario twoZones() {
    Scenario scenario = fieldScenario(24.0, 100.0);
    Zone left = scenario.zones.front();
    left.area = rectangle({-12, -12}, {0, 12});
    Zone right = left;
    right.area = rectangle({0, -12}, {12, 12});
    right.density.knots.front().intensity = DotsPerMm2::fromPerCm2(40);
    right.depthTarget = {0.8};
    right.depthHalfWidth = {0.2};
    scenario.zones = {left, right};
    return scenario;
}

// A line in front of a zone that is deep enough to have a core, so that the front's windows follow the
// attempt's own density.
Scenario deepHairline(HairlineStyle style, double length = 50.0) {
    Scenario scenario = hairlineScenario(style);
    std::vector<Point> curve;
    const auto half = static_cast<int>(length / 4.0);
    for (int i = -half; i <= half; ++i) curve.push_back({2.0 * i, 0.002 * i * i * i / 10.0});
    Polygon band{curve, {}};
    for (auto point = curve.rbegin(); point != curve.rend(); ++point) {
        band.outer.push_back({point->x, point->y + 32.0});
    }
    scenario.zones.front().area = band;
    scenario.hairline->curve = curve;
    return scenario;
}

// On top of about that share of an expert's dots.
Scenario begun(Scenario scenario, double share) {
    Random random(77);
    const Ground ground(scenario);
    const ExpertHand hand = drawExpert(HairlineStyle::natural, random);
    for (const Point place : PatternMaker(ground).make(hand, random)) {
        if (random.uniform() < share) scenario.earlier.push_back(place);
    }
    return scenario;
}

std::vector<Scenario> scenarios() {
    return {fieldScenario(20.0),
            fieldScenario(20.0, 100.0),
            gradientScenario(),
            twoZones(),
            hairlineScenario(),
            deepHairline(HairlineStyle::soft),
            deepHairline(HairlineStyle::defined),
            hairlineScenario(HairlineStyle::broken),
            deepHairline(HairlineStyle::natural, 8.0),  // too short to be judged
            fieldScenario(1.5),                         // no room for a core
            begun(fieldScenario(20.0), 0.3),
            begun(twoZones(), 0.7),
            begun(deepHairline(HairlineStyle::soft), 0.5),
            traceScenario()};
}

Point somewhere(const Scenario& scenario, Random& random) {
    const Box box = bounds(scenario.patch);
    const double beyond = random.below(20) == 0 ? 30.0 : 0.0;
    return {random.uniform(box.min.x - beyond, box.max.x + beyond),
            random.uniform(box.min.y - beyond, box.max.y + beyond)};
}

// Experts' places, shuffled or not, among them strays, doubles, near doubles and whole millimetres, whose
// distances tie.
std::vector<Point> places(const Scenario& scenario, Random& random) {
    const Ground ground(scenario);
    const ExpertHand hand = drawExpert(HairlineStyle::natural, random);
    std::vector<Point> all = PatternMaker(ground).make(hand, random);
    const std::uint32_t strays = random.below(3) * 20;
    for (std::uint32_t i = 0; i < strays; ++i) all.push_back(somewhere(scenario, random));
    if (random.below(2) == 0) {
        std::sort(all.begin(), all.end(), [](Point a, Point b) { return a.x < b.x; });
    } else {
        for (std::size_t i = all.size(); i > 1; --i) {
            std::swap(all[i - 1], all[random.below(static_cast<std::uint32_t>(i))]);
        }
    }
    const std::uint32_t kind = random.below(4);
    for (std::size_t i = 1; i < all.size(); ++i) {
        const Point earlier = all[random.below(static_cast<std::uint32_t>(i))];
        if (kind == 1 && random.below(10) == 0) all[i] = earlier;
        if (kind == 2 && random.below(10) == 0) all[i] = earlier + Point{random.uniform(-0.3, 0.3), 0.1};
        if (kind == 3) all[i] = {std::round(all[i].x), std::round(all[i].y)};
    }
    return all;
}

// Depths of several kinds, and times that may tie, go back or be missing.
std::vector<Dot> dotsOf(const std::vector<Point>& all, Random& random) {
    const double spread = random.below(4) == 0 ? 0.0 : random.uniform(0.2, 1.5);
    std::vector<Dot> dots = dotsAt(all, depths(all.size(), random.uniform(-1.0, 1.0), spread, random));
    const std::uint32_t kind = random.below(6);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        if (kind == 1 && random.below(4) == 0) *dots[i].tUs -= 1'300'000;
        if (kind == 2) dots[i].tUs = *dots[i].tUs / 1'000'000 * 1'000'000;
        if (kind == 3 && i > 40 && random.below(30) == 0) dots[i].tUs.reset();
        if (kind == 4 && i > 60 && random.below(60) == 0) dots[i].depthUm.reset();
        if (kind == 5) dots[i].tUs = static_cast<std::int64_t>(random.below(1'000'000));
    }
    return dots;
}

}  // namespace

TEST_CASE("live and full score agree to the last bit, whatever the dots and their order") {
    Random random(501);
    for (const Scenario& scenario : scenarios()) {
        for (int attempt = 0; attempt < 4; ++attempt) {
            follow(scenario, dotsOf(places(scenario, random), random), 90, random);
        }
    }
}

TEST_CASE("live and full score agree on exact lattices") {
    Random random(502);
    const Box box{{-9.9, -9.9}, {9.9, 9.9}};
    for (const double pitch : {1.0, 0.6, 1.1}) {
        for (const auto& scenario : {fieldScenario(20.0, 100.0), gradientScenario(), twoZones()}) {
            follow(scenario, dotsAt(squareLattice(box, pitch)), 120, random);
        }
    }
}

TEST_CASE("live and full score agree when depths never change") {
    Random random(503);
    const std::vector<Point> all = squareLattice({{-8, -8}, {8, 8}}, 1.1);
    for (const double z : {0.0, 0.1, -1.3, 5.0}) {
        follow(fieldScenario(20.0), dotsAt(all, std::vector<double>(all.size(), z)), 20, random);
    }
}

TEST_CASE("a live score begins anew when it is cleared") {
    Random random(504);
    const Scenario scenario = deepHairline(HairlineStyle::natural);
    const Scorer scorer(scenario, {});
    const std::vector<Dot> first = dotsOf(places(scenario, random), random);
    const std::vector<Dot> second = dotsOf(places(scenario, random), random);
    LiveScore score(scorer);
    for (const Dot& dot : first) score.add(dot);
    score.clear();
    CHECK(score.dots() == 0);
    checkSame(score.reading(), scorer.score({}));
    for (const Dot& dot : second) score.add(dot);
    checkSame(score.reading(), scorer.score(second));
}

TEST_CASE("the spacing of a dot is the distance to its nearest neighbour in pitches") {
    LiveScore score(fieldScenario(20.0, 100.0), {});
    const std::vector<Dot> dots = dotsAt({{0, 0}, {3, 0}, {0, 0.8}, {40, 0}});
    score.add(dots[0]);
    CHECK_FALSE(score.spacing(0));
    score.add(dots[1]);
    CHECK(*score.spacing(0) == Approx(3.0));
    score.add(dots[2]);
    score.add(dots[3]);
    CHECK(*score.spacing(0) == Approx(0.8));
    CHECK(*score.spacing(1) == Approx(3.0));
    CHECK(*score.spacing(3) > 10.0);  // outside every zone
}

TEST_CASE("values in order: rank, median and spread as by sorting") {
    Random random(505);
    for (int run = 0; run < 60; ++run) {
        OrderedValues ordered;
        std::vector<double> plain;
        const std::uint32_t different = run % 3 == 0 ? 5 : 1'000'000;
        for (int step = 0; step < 700; ++step) {
            if (!plain.empty() && random.below(3) == 0) {
                const std::size_t which = random.below(static_cast<std::uint32_t>(plain.size()));
                ordered.erase(plain[which]);
                plain.erase(plain.begin() + static_cast<std::ptrdiff_t>(which));
            } else {
                plain.push_back(0.37 * random.below(different) - 1.0);
                ordered.insert(plain.back());
            }
            REQUIRE(ordered.size() == plain.size());
            if (plain.empty() || step % 7 != 0) continue;
            REQUIRE(sameBits(ordered.median(), median(plain)));
            REQUIRE(sameBits(ordered.robustSpread(), robustSpread(plain)));
        }
        std::sort(plain.begin(), plain.end());
        for (std::size_t i = 0; i < plain.size(); ++i) REQUIRE(ordered.at(i) == plain[i]);
    }
}

TEST_CASE("growing neighbours: as by trying all") {
    Random random(506);
    for (int run = 0; run < 40; ++run) {
        GrowingNeighbours growing({{-10, -10}, {10, 10}}, random.uniform(0.3, 3.0), 100 + random.below(2000));
        std::vector<Point> all;
        const double reach = run % 2 == 0 ? 10.0 : 25.0;  // in the box, or beyond
        for (int step = 0; step < 250; ++step) {
            Point place{random.uniform(-reach, reach), random.uniform(-reach, reach)};
            if (run % 3 == 0) place = {std::round(place.x), std::round(place.y)};
            growing.add(place);
            all.push_back(place);
        }
        for (std::size_t i = 0; i < all.size(); ++i) {
            Neighbour best;
            for (std::size_t j = 0; j < all.size(); ++j) {
                const double squared = dot(all[i] - all[j], all[i] - all[j]);
                if (j != i && squared < best.distance) best = {j, squared};
            }
            REQUIRE(growing.nearest(i).index == best.index);
            REQUIRE(sameBits(growing.nearest(i).distance, std::sqrt(best.distance)));
        }
    }
}

TEST_CASE("a sum in doubt at the sixth decimal is not settled") {
    CHECK(settled(0.1234561, 0.1234564));
    CHECK(*settled(0.1234561, 0.1234564)->value == 0.123456);
    CHECK_FALSE(settled(0.1234564, 0.1234566));
    CHECK_FALSE(settled(0.1234565, 0.1234565));
    CHECK_FALSE(settled(-1e-9, 1e-9));  // 0 or -0
}

TEST_CASE("own density and front by dots equal those of the whole, at every dot") {
    Random random(507);
    for (int run = 0; run < 6; ++run) {
        const Scenario scenario = deepHairline(HairlineStyle::natural, 30.0);
        const Ground ground(scenario);
        const std::vector<Point> all = places(scenario, random);
        LiveDensity density(ground);
        LiveFront front(*ground.front);
        std::vector<Point> soFar;
        for (const Point place : all) {
            soFar.push_back(place);
            if (ground.look(place).inCore) density.add(place);
            const LineCoordinates at = ground.field.line()->project(place);
            if (isHairlineDot(*ground.front, at) && at.n <= ground.front->depth) front.add(at);
            if (soFar.size() % 3 != 0) continue;
            front.setDensity(density.value());
            const HairlineView view(ground, soFar);
            REQUIRE(sameBits(density.value(), view.density));
            if (view.undefinedBecause.empty()) {
                REQUIRE(sameBits(*front.meanFront().value, *meanFront(view).value));
            }
        }
    }
}
