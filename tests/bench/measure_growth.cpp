// What the score and its statistics take at 1,000 to 1,000,000 dots: a CSV "what,dots,ms" of
// processor time, the least of some rounds. scripts/growth.sh draws it.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include <scoring/match_figures.hpp>

#include "bench/scalp_fields.hpp"
#include "stats/clark_evans.hpp"
#include "stats/k_function.hpp"
#include "stats/pair_correlation.hpp"

namespace {

constexpr std::size_t kDotsInTurn = 30'000;

double processorMs() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

// The least of as many rounds as fit in about two seconds, at least two.
double leastMs(const std::function<void()>& work) {
    double least = std::numeric_limits<double>::infinity();
    double all = 0.0;
    for (int round = 0; round < 2 || (all < 2000.0 && round < 50); ++round) {
        const double start = processorMs();
        work();
        const double took = processorMs() - start;
        least = std::min(least, took);
        all += took;
    }
    return least;
}

// For one of the works. Small ones are done many in turn: the same thousand dots again and again are learnt
// by heart by the processor's branch prediction and stay in its nearest cache, which no attempt does.
void say(const char* what, const std::vector<bench::Work>& works,
         const std::function<void(const bench::Work&)>& run) {
    const double ms = leastMs([&] {
        for (const bench::Work& work : works) run(work);
    });
    std::printf("%s,%zu,%.4f\n", what, works.front().dots.size(), ms / static_cast<double>(works.size()));
    std::fflush(stdout);
}

// Something of each, so that nothing is left out.
double pairStatistics(const bench::Work& work) {
    using scoring::PairCorrection;
    const scoring::Window window(work.scenario.patch);
    const std::vector<double> radii = bench::radii();
    const double halfWidth = scoring::stoyanHalfWidth(work.places.size(), window);
    const auto k = scoring::kFunction(work.places, window, radii, PairCorrection::translation);
    const auto g =
        scoring::pairCorrelation(work.places, window, radii, halfWidth, PairCorrection::translation);
    return *k.values.back() + *g.values.back() + *scoring::clarkEvans(work.places, window).cdf.value;
}

}  // namespace

// Argument: the most dots (1000000).
int main(int argc, char** argv) {
    const std::size_t most = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000;
    const scoring::Ensemble ensemble = bench::referenceFor(scoring::fieldScenario());
    double sum = 0.0;
    for (std::size_t count = 1000; count <= most; count *= 10) {
        std::vector<bench::Work> works;
        for (std::size_t seed = 11; seed == 11 || seed * count < kDotsInTurn + 11 * count; ++seed)
            works.emplace_back(bench::squareOf(count), bench::Order::asWorked, seed);
        say("scorecard", works, [&](const bench::Work& work) {
            sum += scoring::score(work.scenario, ensemble, work.dots).spacing->points.value_or(0.0);
        });
        say("pairs", works, [&](const bench::Work& work) { sum += pairStatistics(work); });
        say("matching", works, [&](const bench::Work& work) {
            const scoring::Millimetres cutoff{0.5 * bench::kPitch};
            sum += scoring::matchFigures(work.places, work.other, cutoff, 1.0)->gospa;
        });
    }
    return sum > 0.0 ? 0 : 1;
}
