// P10, P11: the reference scores itself well, and a growing error never gains points.
#include <functional>
#include <string>

#include <scoring/score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "scoring/scenarios.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

constexpr std::uint64_t kSeeds = 24;
constexpr double kTolerance = 2.0;  // points, of a mean over the seeds

enum class Judged { spacing, depth, hairline };

// A level with what it takes to play and score it.
struct Bench {
    Bench(Scenario played, const Ensemble& ensemble)
        : scenario(std::move(played)), ground(scenario), maker(ground), scorer(scenario, ensemble) {}

    Scenario scenario;
    Ground ground;
    PatternMaker maker;
    Scorer scorer;
};

const Bench& field() {
    static const Bench bench(fieldScenario(), fieldEnsemble());
    return bench;
}

const Bench& hairline() {
    static const Bench bench(hairlineScenario(), hairlineEnsemble());
    return bench;
}

// What one value of an error does: to the hand, and to the depths in order of time.
struct Error {
    std::function<void(ExpertHand&, double)> hand = [](ExpertHand&, double) {};
    double outliers = 0.0;  // of the value, as a share of the strokes
    double drift = 0.0;     // of the value, half-widths from the first stroke to the last
};

double meanPoints(const Bench& bench, Judged judged, const Error& error, double value) {
    double mean = 0.0;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        Random random(seed, 45);
        ExpertHand hand{0.70, 0.09, 1.0, 1.4, 0.4, 0.0, 1.0, 0.1, 0.0, 0.3};
        error.hand(hand, value);
        const std::vector<Point> places = bench.maker.make(hand, random);
        std::vector<double> z = drawDepths(hand, places.size(), error.outliers * value, random);
        for (std::size_t k = 0; k < z.size(); ++k) {
            z[k] += error.drift * value * (static_cast<double>(k) / static_cast<double>(z.size() - 1) - 0.5);
        }
        const Scorecard card = bench.scorer.score(dotsAt(places, z));
        const auto& criterion = judged == Judged::spacing ? card.spacing
                                : judged == Judged::depth ? card.depth
                                                          : card.hairline;
        mean += *criterion->points / static_cast<double>(kSeeds);
    }
    return mean;
}

// From the expert's value outward: never up by more than the tolerance, and a long way down in the end.
void checkFalls(const Bench& bench, Judged judged, const Error& error, const std::vector<double>& values) {
    std::vector<double> points;
    std::string seen;
    for (const double value : values) {
        points.push_back(meanPoints(bench, judged, error, value));
        seen += std::to_string(value) + " -> " + std::to_string(points.back()) + "; ";
    }
    INFO(seen);
    CHECK(points.front() >= 95.0);
    for (std::size_t k = 0; k < points.size(); ++k) {
        for (std::size_t before = 0; before < k; ++before) CHECK(points[k] <= points[before] + kTolerance);
    }
    CHECK(points.back() <= 60.0);
}

Error by(double ExpertHand::*habit) {
    return {[habit](ExpertHand& hand, double value) { hand.*habit = value; }};
}

}  // namespace

TEST_CASE("P11: spacing falls as the hand shakes, dots crowd, the pitch widens or narrows") {
    checkFalls(field(), Judged::spacing, by(&ExpertHand::jitter), {0.10, 0.15, 0.20, 0.25, 0.30, 0.40});
    checkFalls(field(), Judged::spacing, by(&ExpertHand::evenness), {0.66, 0.50, 0.35, 0.20, 0.0});
    checkFalls(field(), Judged::spacing, by(&ExpertHand::pitchBias), {1.0, 1.05, 1.1, 1.15, 1.2, 1.3});
    checkFalls(field(), Judged::spacing, by(&ExpertHand::pitchBias), {1.0, 0.95, 0.9, 0.85, 0.8, 0.75});
}

TEST_CASE("P11: depth falls as strokes spread, lie off, drift or go wild") {
    checkFalls(field(), Judged::depth, by(&ExpertHand::depthSpread), {0.33, 0.45, 0.6, 0.8, 1.0});
    checkFalls(field(), Judged::depth, by(&ExpertHand::depthBias), {0.0, 0.2, 0.4, 0.6, 0.8, 1.0});
    checkFalls(field(), Judged::depth, by(&ExpertHand::depthBias), {0.0, -0.2, -0.4, -0.6, -0.8, -1.0});
    Error drift;
    drift.drift = 1.0;
    checkFalls(field(), Judged::depth, drift, {0.0, 0.4, 0.9, 1.3, 2.0});
    checkFalls(field(), Judged::depth, drift, {0.0, -0.4, -0.9, -1.3, -2.0});
    Error wild;
    wild.outliers = 1.0;
    checkFalls(field(), Judged::depth, wild, {0.0, 0.01, 0.03, 0.06, 0.10});
}

TEST_CASE("P11: the hairline falls as its front straightens, frays, wanders, moves or hardens") {
    checkFalls(hairline(), Judged::hairline, by(&ExpertHand::frontMicro), {1.4, 1.05, 0.7, 0.35, 0.0});
    checkFalls(hairline(), Judged::hairline, by(&ExpertHand::frontMicro), {1.4, 2.0, 2.6, 3.2, 4.0});
    checkFalls(hairline(), Judged::hairline, by(&ExpertHand::frontMacro), {0.6, 1.0, 1.5, 2.5});
    checkFalls(hairline(), Judged::hairline, by(&ExpertHand::frontOffset), {0.0, 0.7, 1.4, 2.1, 2.8});
    checkFalls(hairline(), Judged::hairline, by(&ExpertHand::frontOffset), {0.0, -0.7, -1.4, -2.1, -2.8});
    checkFalls(hairline(), Judged::hairline, by(&ExpertHand::transition), {1.0, 0.75, 0.5, 0.25, 0.1});
}

TEST_CASE("P10: the reference's own members lie within its bands and score 95") {
    const Bench& bench = hairline();
    constexpr int kMembers = 100;
    double judged = 0.0;
    double full = 0.0;
    double spacing = 0.0;
    double depth = 0.0;
    double front = 0.0;
    for (int i = 0; i < kMembers; ++i) {
        // The streams of runExperts() in ensemble/reference_values.cpp.
        Random person(1, 1'000'000 + static_cast<std::uint64_t>(i / 2));
        Random attempt(1, 2'000'000 + static_cast<std::uint64_t>(i));
        const ExpertHand hand = drawExpert(HairlineStyle::natural, person);
        const std::vector<Point> places = bench.maker.make(hand, attempt);
        const auto dots = dotsAt(places, drawDepths(hand, places.size(), 0.0, attempt));
        const Scorecard card = bench.scorer.score(dots);
        for (const auto* criterion : {&card.spacing, &card.depth, &card.hairline}) {
            for (const Metric& metric : (*criterion)->metrics) {
                if (!metric.desirability) continue;
                judged += 1.0;
                full += *metric.desirability == 1.0 ? 1.0 : 0.0;
            }
        }
        spacing += *card.spacing->points / kMembers;
        depth += *card.depth->points / kMembers;
        front += *card.hairline->points / kMembers;
    }
    INFO("within the bands: " << full / judged << ", points " << spacing << " " << depth << " " << front);
    CHECK(full / judged >= 0.80);
    CHECK(spacing >= 95.0);
    CHECK(depth >= 95.0);
    CHECK(front >= 95.0);
}
