// What a dot costs while it is scored live: add it, read all figures. Part of bench_scoring, so that the
// yardstick of the same run bounds it.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <utility>
#include <vector>

#include <scoring/live_score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "scenarios.hpp"

namespace {

// All three criteria: about `count` dots on a square with a hairline along its lower side.
scoring::Scenario scalp(std::size_t count) {
    scoring::Scenario scenario = scoring::hairlineScenario();
    const double half = 0.5 * std::sqrt(static_cast<double>(count) / 0.55);
    scenario.patch = scoring::rectangle({-half - 5.0, -5.0}, {half + 5.0, 2.0 * half + 15.0});
    std::vector<scoring::Point> curve;
    for (int i = -20; i <= 20; ++i) curve.push_back({half * i / 20.0, 4.0 * i * i / 400.0});
    scoring::Polygon area{curve, {}};
    area.outer.push_back({half, 2.0 * half + 4.0});
    area.outer.push_back({-half, 2.0 * half + 4.0});
    scenario.zones.front().area = area;
    scenario.hairline->curve = curve;
    return scenario;
}

std::vector<scoring::Point> expertPlaces(const scoring::Scenario& scenario, scoring::Random& random) {
    const scoring::Ground ground(scenario);
    const scoring::ExpertHand hand = scoring::drawExpert(scoring::HairlineStyle::natural, random);
    return scoring::PatternMaker(ground).make(hand, random);
}

// As a hand works: strip beside strip, up and down, so that every strip holds hairline and field.
void putInStrips(std::vector<scoring::Point>& places) {
    constexpr double kStrip = 8.0;  // mm
    const auto key = [](scoring::Point place) {
        const double strip = std::floor(place.x / kStrip);
        return std::pair(strip, std::fmod(strip, 2.0) == 0.0 ? place.y : -place.y);
    };
    std::sort(places.begin(), places.end(),
              [&](scoring::Point a, scoring::Point b) { return key(a) < key(b); });
}

// Each dot far from the last, which caches like least.
void shuffle(std::vector<scoring::Point>& places, scoring::Random& random) {
    for (std::size_t i = places.size(); i > 1; --i) {
        std::swap(places[i - 1], places[random.below(static_cast<std::uint32_t>(i))]);
    }
}

// Processor time of this thread, s: what else the machine does meanwhile does not count.
double spent() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// What a hundred dots cost in the last tenth of a task of about so many.
void timeLastTenth(benchmark::State& state, bool strips) {
    const scoring::Scenario scenario = scalp(static_cast<std::size_t>(state.range(0)));
    scoring::Random random(12);
    std::vector<scoring::Point> places = expertPlaces(scenario, random);
    strips ? putInStrips(places) : shuffle(places, random);
    const auto dots = scoring::dotsAt(places, scoring::depths(places.size(), 0.1, 0.4, random));
    const scoring::Scorer scorer(scenario, {});
    const std::size_t before = dots.size() / 10 * 9;
    for (auto _ : state) {
        scoring::LiveScore score(scorer);
        for (std::size_t i = 0; i < before; ++i) score.add(dots[i]);
        const double start = spent();
        for (std::size_t i = before; i < dots.size(); ++i) {
            score.add(dots[i]);
            benchmark::DoNotOptimize(score.reading());
        }
        state.SetIterationTime(100.0 * (spent() - start) / static_cast<double>(dots.size() - before));
    }
}

void hundredLiveDots(benchmark::State& state) { timeLastTenth(state, true); }
void hundredShuffled(benchmark::State& state) { timeLastTenth(state, false); }
// Iterations are given, since most of their time is not the measured one.
BENCHMARK(hundredLiveDots)
    ->Arg(1000)
    ->Arg(10000)
    ->Iterations(20)
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(hundredShuffled)
    ->Arg(1000)
    ->Arg(10000)
    ->Iterations(20)
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);

}  // namespace
