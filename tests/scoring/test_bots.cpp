// Bots that game the score: grids, a few perfect dots, half the work, too much of it, scatter, doubled
// dots, ruled and abrupt hairlines. Every one of them fails.
#include <algorithm>
#include <cmath>
#include <functional>

#include <scoring/score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "scoring/scenarios.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

constexpr std::uint64_t kSeeds = 5;
const double kPitch = 1.0 / std::sqrt(0.75);
const Box kField{{-12.3, -12.3}, {12.3, 12.3}};

using Bot = std::function<std::vector<Point>(const PatternMaker&, Random&)>;

ExpertHand skilled() { return {0.70, 0.09, 1.0, 1.4, 0.4, 0.0, 1.0, 0.1, 0.0, 0.3}; }

std::vector<Point> shaken(std::vector<Point> places, double jitter, Random& random) {
    for (Point& place : places) {
        const double x = random.normal();
        const double y = random.normal();
        place = place + Point{x, y} * (jitter * kPitch);
    }
    return places;
}

Bot byHand(const std::function<void(ExpertHand&)>& spoil) {
    return [spoil](const PatternMaker& maker, Random& random) {
        ExpertHand hand = skilled();
        spoil(hand);
        return maker.make(hand, random);
    };
}

// How many of the seeds pass.
int passes(const Scenario& scenario, const Ensemble& ensemble, const Bot& bot) {
    const Ground ground(scenario);
    const PatternMaker maker(ground);
    const Scorer scorer(scenario, ensemble);
    int passed = 0;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        Random random(seed, 41);
        const std::vector<Point> places = bot(maker, random);
        const auto z = drawDepths(skilled(), places.size(), 0.0, random);
        passed += *scorer.score(dotsAt(places, z)).passed ? 1 : 0;
    }
    return passed;
}

int inField(const Bot& bot) { return passes(fieldScenario(), fieldEnsemble(), bot); }
int onLine(const Bot& bot) { return passes(hairlineScenario(), hairlineEnsemble(), bot); }

}  // namespace

TEST_CASE("skilled hands pass where bots fail") {
    CHECK(inField(byHand([](ExpertHand&) {})) == kSeeds);
    CHECK(onLine(byHand([](ExpertHand&) {})) == kSeeds);
}

TEST_CASE("grids fail, square or hexagonal, however they are shaken") {
    for (const double jitter : {0.10, 0.15, 0.20}) {
        CHECK(inField([jitter](const PatternMaker&, Random& random) {
                  return shaken(squareLattice(kField, kPitch), jitter, random);
              }) == 0);
    }
    for (const double jitter : {0.10, 0.15}) {
        CHECK(inField([jitter](const PatternMaker&, Random& random) {
                  return shaken(hexagonalLattice(kField, kPitch), jitter, random);
              }) == 0);
    }
}

TEST_CASE("a part of the work, however perfect, fails") {
    CHECK(inField([](const PatternMaker& maker, Random& random) {
              std::vector<Point> places = maker.make(skilled(), random);
              places.resize(100);
              return places;
          }) == 0);
    CHECK(inField([](const PatternMaker& maker, Random& random) {
              std::vector<Point> places = maker.make(skilled(), random);
              places.resize(places.size() / 2);
              return places;
          }) == 0);
    CHECK(inField([](const PatternMaker& maker, Random& random) {
              std::vector<Point> places = maker.make(skilled(), random);
              places.erase(std::remove_if(places.begin(), places.end(), [](Point p) { return p.y < 0.0; }),
                           places.end());
              return places;
          }) == 0);
}

TEST_CASE("too much, scatter and doubled dots fail") {
    CHECK(inField(byHand([](ExpertHand& hand) { hand.pitchBias = 0.877; })) == 0);
    CHECK(inField(byHand([](ExpertHand& hand) { hand.evenness = 0.0; })) == 0);
    CHECK(inField([](const PatternMaker& maker, Random& random) {
              std::vector<Point> places = maker.make(skilled(), random);
              const std::size_t once = places.size();
              for (std::size_t i = 0; i < once; i += 10) places.push_back(places[i] + Point{0.1, 0.05});
              return places;
          }) == 0);
}

TEST_CASE("ruled and abrupt hairlines fail") {
    CHECK(onLine(byHand([](ExpertHand& hand) {
              hand.frontMicro = 0.0;
              hand.frontMacro = 0.0;
              hand.sentinels = 0.0;
          })) == 0);
    CHECK(onLine(byHand([](ExpertHand& hand) { hand.transition = 0.15; })) == 0);
}

TEST_CASE("a ruler with single hairs ahead of it mostly fails") {
    CHECK(onLine(byHand([](ExpertHand& hand) {
              hand.frontMicro = 0.0;
              hand.frontMacro = 0.0;
          })) <= 2);
}

TEST_CASE("strokes far too deep are a critical error, whatever the rest is") {
    const Scenario scenario = fieldScenario();
    const Ground ground(scenario);
    Random random(7, 42);
    const std::vector<Point> places = PatternMaker(ground).make(skilled(), random);
    std::vector<double> z = drawDepths(skilled(), places.size(), 0.0, random);
    const auto strokes = [&](double depth) {
        for (std::size_t k = 0; k < z.size(); k += 30) z[k] = depth;
        return score(scenario, fieldEnsemble(), dotsAt(places, z));
    };
    const Scorecard deep = strokes(2.5);
    CHECK(gateIn(*deep.depth, "depth_safety").tripped);
    CHECK(*deep.depth->points <= 50.0);
    CHECK_FALSE(*deep.passed);
    CHECK(std::any_of(deep.findings.begin(), deep.findings.end(), [](const Finding& finding) {
        return finding.metric == "depth_safety" && finding.direction == Direction::tooDeep;
    }));
    CHECK_FALSE(gateIn(*strokes(-2.5).depth, "depth_safety").tripped);
}
