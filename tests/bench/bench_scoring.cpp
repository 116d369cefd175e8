// What the score costs, beside a yardstick of the same run: building nanoflann's tree over
// 10,000 dots and asking it for the 18 nearest of each.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <vector>

#include <nanoflann.hpp>

#include <scoring/match_figures.hpp>
#include <scoring/pattern_figures.hpp>
#include <scoring/score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "scenarios.hpp"
#include "stats/clark_evans.hpp"
#include "stats/k_function.hpp"
#include "stats/pair_correlation.hpp"

namespace {

constexpr double kPitch = 1.1547;  // mm, at 75 per cm2

struct Cloud {
    const std::vector<scoring::Point>& places;
    [[nodiscard]] std::size_t kdtree_get_point_count() const { return places.size(); }
    [[nodiscard]] double kdtree_get_pt(std::size_t index, std::size_t axis) const {
        return axis == 0 ? places[index].x : places[index].y;
    }
    template <class Bounds>
    bool kdtree_get_bbox(Bounds&) const {
        return false;
    }
};

// A square field at 75 per cm2 with about `count` dots of an expert.
struct Field {
    explicit Field(std::size_t count)
        : scenario(scoring::fieldScenario(std::sqrt(static_cast<double>(count) / 0.75))) {
        const scoring::Ground ground(scenario);
        scoring::Random random(11);
        const scoring::ExpertHand hand = scoring::drawExpert(scoring::HairlineStyle::natural, random);
        const scoring::PatternMaker maker(ground);
        places = maker.make(hand, random);
        other = maker.make(hand, random);
        const auto depths = scoring::drawDepths(hand, places.size(), 0.0, random);
        dots = scoring::dotsAt(places, depths);
    }
    scoring::Scenario scenario;
    std::vector<scoring::Point> places, other;
    std::vector<scoring::Dot> dots;
};

const Field& field(std::size_t count) {
    static std::vector<std::pair<std::size_t, std::unique_ptr<Field>>> made;
    for (const auto& [size, one] : made) {
        if (size == count) return *one;
    }
    made.emplace_back(count, std::make_unique<Field>(count));
    return *made.back().second;
}

void yardstick(benchmark::State& state) {
    const auto& places = field(static_cast<std::size_t>(state.range(0))).places;
    using Distance = nanoflann::L2_Simple_Adaptor<double, Cloud>;
    using Tree = nanoflann::KDTreeSingleIndexAdaptor<Distance, Cloud, 2, std::size_t>;
    for (auto _ : state) {
        const Cloud cloud{places};
        Tree tree(2, cloud, {10});
        tree.buildIndex();
        std::array<std::size_t, 18> index{};
        std::array<double, 18> squared{};
        double sum = 0.0;
        for (const scoring::Point place : places) {
            const std::array<double, 2> at{place.x, place.y};
            tree.knnSearch(at.data(), index.size(), index.data(), squared.data());
            sum += squared.back();
        }
        benchmark::DoNotOptimize(sum);
    }
}
BENCHMARK(yardstick)->Arg(10000)->Unit(benchmark::kMillisecond);

// The whole scorecard, the reference at hand.
void scorecard(benchmark::State& state) {
    const Field& work = field(static_cast<std::size_t>(state.range(0)));
    scoring::EnsembleSettings few;
    few.experts = 12;
    few.exemplars = 6;
    few.fronts = 20;
    const scoring::Ensemble ensemble = scoring::buildEnsemble(work.scenario, few);
    for (auto _ : state) benchmark::DoNotOptimize(scoring::score(work.scenario, ensemble, work.dots));
}
BENCHMARK(scorecard)->Arg(10000)->Unit(benchmark::kMillisecond);

// K by translation, the pair correlation and Clark-Evans: 513 radii up to 2.5 pitches.
void pairStatistics(benchmark::State& state) {
    const Field& work = field(static_cast<std::size_t>(state.range(0)));
    const scoring::Window window(work.scenario.patch);
    std::vector<double> radii;
    for (int i = 0; i <= 512; ++i) radii.push_back(2.5 * kPitch * i / 512);
    for (auto _ : state) {
        using scoring::PairCorrection;
        benchmark::DoNotOptimize(scoring::kFunction(work.places, window, radii, PairCorrection::translation));
        benchmark::DoNotOptimize(scoring::pairCorrelation(
            work.places, window, radii, scoring::stoyanHalfWidth(work.places.size(), window),
            PairCorrection::translation));
        benchmark::DoNotOptimize(scoring::clarkEvans(work.places, window));
    }
}
BENCHMARK(pairStatistics)->Arg(10000)->Unit(benchmark::kMillisecond);

// Two experts' work matched; second argument: the cutoff in hundredths of a pitch.
void matching(benchmark::State& state) {
    const Field& work = field(static_cast<std::size_t>(state.range(0)));
    const scoring::Millimetres cutoff{static_cast<double>(state.range(1)) / 100.0 * kPitch};
    for (auto _ : state)
        benchmark::DoNotOptimize(scoring::matchFigures(work.places, work.other, cutoff, 1.0));
}
BENCHMARK(matching)->Args({10000, 50})->Args({10000, 100})->Unit(benchmark::kMillisecond);

}  // namespace
