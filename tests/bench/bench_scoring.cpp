// What the score costs, beside a yardstick of the same run: building nanoflann's tree over
// 10,000 dots and asking it for the 18 nearest of each.
#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>

#include <nanoflann.hpp>

#include <scoring/match_figures.hpp>

#include "bench/scalp_fields.hpp"
#include "stats/clark_evans.hpp"
#include "stats/k_function.hpp"
#include "stats/pair_correlation.hpp"

namespace {

constexpr std::size_t kDots = 10000;

// An attempt and the reference of its level, made once: the repetitions are many and short.
struct Task {
    explicit Task(const scoring::Scenario& scenario)
        : work(scenario), reference(bench::referenceFor(work.scenario)) {}
    bench::Work work;
    scoring::Ensemble reference;
};

const Task& square() {
    static const Task task(bench::squareOf(kDots));
    return task;
}

const Task& scalp() {
    static const Task task(bench::scalpOf(kDots));
    return task;
}

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

void yardstick(benchmark::State& state) {
    const auto& places = square().work.places;
    using Distance = nanoflann::L2_Simple_Adaptor<double, Cloud>;
    using Tree = nanoflann::KDTreeSingleIndexAdaptor<Distance, Cloud, 2, std::uint32_t>;
    for (auto _ : state) {
        const Cloud cloud{places};
        Tree tree(2, cloud, {10});
        tree.buildIndex();
        std::array<std::uint32_t, 18> index{};
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
BENCHMARK(yardstick)->Unit(benchmark::kMillisecond);

// The whole scorecard of one attempt, the reference at hand.
void scorecard(benchmark::State& state, const Task& task) {
    for (auto _ : state)
        benchmark::DoNotOptimize(scoring::score(task.work.scenario, task.reference, task.work.dots));
}
void scorecardOfSquare(benchmark::State& state) { scorecard(state, square()); }
BENCHMARK(scorecardOfSquare)->Unit(benchmark::kMillisecond);
void scorecardOfScalp(benchmark::State& state) { scorecard(state, scalp()); }
BENCHMARK(scorecardOfScalp)->Unit(benchmark::kMillisecond);

// A further attempt at the same level.
void nextScorecardOfScalp(benchmark::State& state) {
    const scoring::Scorer scorer(scalp().work.scenario, scalp().reference);
    for (auto _ : state) benchmark::DoNotOptimize(scorer.score(scalp().work.dots));
}
BENCHMARK(nextScorecardOfScalp)->Unit(benchmark::kMillisecond);

// K by translation, the pair correlation and Clark-Evans: 513 radii up to 2.5 pitches.
void pairStatistics(benchmark::State& state) {
    const auto& places = square().work.places;
    const scoring::Window window(square().work.scenario.patch);
    const std::vector<double> radii = bench::radii();
    using scoring::PairCorrection;
    for (auto _ : state) {
        benchmark::DoNotOptimize(scoring::kFunction(places, window, radii, PairCorrection::translation));
        benchmark::DoNotOptimize(scoring::pairCorrelation(places, window, radii,
                                                          scoring::stoyanHalfWidth(places.size(), window),
                                                          PairCorrection::translation));
        benchmark::DoNotOptimize(scoring::clarkEvans(places, window));
    }
}
BENCHMARK(pairStatistics)->Unit(benchmark::kMillisecond);

// Two attempts matched; argument: the cutoff in hundredths of a pitch.
void matching(benchmark::State& state) {
    const scoring::Millimetres cutoff{static_cast<double>(state.range(0)) / 100.0 * bench::kPitch};
    for (auto _ : state)
        benchmark::DoNotOptimize(
            scoring::matchFigures(square().work.places, square().work.other, cutoff, 1.0));
}
BENCHMARK(matching)->Arg(50)->Arg(100)->Unit(benchmark::kMillisecond);

// All dots of both patterns within one cutoff: refused, because no matching would mean anything.
void matchingOfClump(benchmark::State& state) {
    scoring::Random random(5);
    std::vector<scoring::Point> clump;
    for (std::size_t i = 0; i < kDots; ++i) clump.push_back({random.uniform(), random.uniform()});
    for (auto _ : state) {
        const auto figures = scoring::matchFigures(clump, clump, {2.0}, 1.0);
        if (figures) state.SkipWithError("a clump was matched");
    }
}
BENCHMARK(matchingOfClump)->Unit(benchmark::kMillisecond);

}  // namespace
