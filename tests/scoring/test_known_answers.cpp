// Published figures of distances between patterns, of capability, trend, curves and transport.
#include <algorithm>
#include <cmath>
#include <numbers>

#include <scoring/match_figures.hpp>
#include <scoring/trend.hpp>

#include "metrics/depth.hpp"
#include "random_windows.hpp"
#include "scoring/depth_series.hpp"
#include "stats/capability.hpp"
#include "stats/clark_evans.hpp"
#include "stats/discrete_frechet.hpp"
#include "stats/earth_mover.hpp"
#include "stats/nearest_neighbours.hpp"
#include "stats/structure_factor.hpp"
#include "support/catch.hpp"

using namespace scoring;
using tests::depthSeries;
using tests::placesIn;

namespace {

// Stone Soup's five against four points on a line.
MatchFigures stoneSoup(double offset, double p) {
    std::vector<Point> five;
    std::vector<Point> four;
    for (int i = 0; i < 5; ++i) five.push_back({0.0, 10.0 * i + 100.0});
    for (int i = 0; i < 4; ++i) four.push_back({offset, 10.0 * i + 100.0});
    return *matchFigures(four, five, {10.0}, p);
}

}  // namespace

TEST_CASE("Stone Soup's example has its published OSPA and GOSPA") {
    CHECK(stoneSoup(0.5, 1.0).ospa == Approx(2.4));
    CHECK(stoneSoup(0.2, 1.0).ospa == Approx(2.16));
    CHECK(stoneSoup(0.5, 2.0).ospa == Approx(4.49444).margin(5e-6));
    CHECK(stoneSoup(0.2, 2.0).ospa == Approx(4.47571).margin(5e-6));
    CHECK(stoneSoup(0.5, 1.0).gospa == Approx(7.0));
    CHECK(stoneSoup(0.2, 1.0).gospa == Approx(5.8));
    CHECK(stoneSoup(0.5, 2.0).gospa == Approx(7.14143).margin(5e-6));
    CHECK(stoneSoup(0.2, 2.0).gospa == Approx(7.08237).margin(5e-6));
    CHECK(*stoneSoup(0.5, 1.0).softDice == Approx(0.844444).margin(1e-6));
    // As p grows the farthest counts alone: the one that is left over, at the cutoff.
    double before = 0.0;
    for (const double p : {1.0, 2.0, 5.0, 20.0, 100.0, 300.0}) {
        CHECK(stoneSoup(0.5, p).ospa > before);
        before = stoneSoup(0.5, p).ospa;
    }
    CHECK(before == Approx(10.0).epsilon(0.006));
    CHECK(stoneSoup(0.2, 300.0).ospa == Approx(10.0).epsilon(0.006));
}

TEST_CASE("the handbook's process has its capability") {
    const Capability even = capability(16.0, 2.0, {8.0, 20.0, 14.0});
    CHECK(even.cp == Approx(1.0));
    CHECK(even.cpk == Approx(0.6667).margin(5e-5));
    CHECK(even.cpu == Approx(0.6667).margin(5e-5));
    CHECK(even.cpl == Approx(1.3333).margin(5e-5));
    CHECK(even.cpm == Approx(0.7071).margin(5e-5));
    CHECK(capability(10.0, 1.0, {9.0, 20.0, 14.0}).cpk == Approx(1.0 / 3.0));
    // D2 is Cpm in another dress: Cpm = 1 / (3 sqrt(mean z^2)), z = (x - 14) / 6, for x about 16 by 2.
    const double loss = *depthLoss(depthSeries({0.0, 4.0 / 6.0})).value;
    CHECK(1.0 / (3.0 * std::sqrt(loss)) == Approx(0.7071).margin(5e-5));
}

TEST_CASE("P6: Cpk may fall when a stroke moves to its target, Cpm and the loss never worsen") {
    Random random(61);
    int falls = 0;
    for (int round = 0; round < 2000; ++round) {
        std::vector<double> z;
        const double bias = random.uniform(-0.6, 0.6);
        for (int k = 0; k < 20; ++k) z.push_back(std::clamp(bias + 0.5 * random.normal(), -1.9, 1.9));
        const auto look = [&z] {
            double sum = 0.0;
            double squares = 0.0;
            for (const double value : z) sum += value / 20.0;
            for (const double value : z) squares += (value - sum) * (value - sum) / 20.0;
            return capability(sum, std::sqrt(squares), {-1.0, 1.0, 0.0});
        };
        const Capability before = look();
        const double lossBefore = *depthLoss(depthSeries(z)).value;
        z[random.below(20)] *= random.uniform();
        falls += look().cpk < before.cpk ? 1 : 0;
        CHECK(look().cpm >= before.cpm);
        CHECK(*depthLoss(depthSeries(z)).value <= lossBefore);
    }
    CHECK(falls > 100);
}

TEST_CASE("a rising row has its published trend") {
    std::vector<double> rising;
    for (int k = 1; k <= 10; ++k) rising.push_back(k);
    const Trend trend = mannKendall(rising);
    CHECK(trend.s == 45.0);
    CHECK(trend.variance == Approx(125.0));
    CHECK(trend.z == Approx(3.93548).margin(5e-6));
    CHECK(trend.slope == 1.0);
    std::reverse(rising.begin(), rising.end());
    CHECK(mannKendall(rising).s == -45.0);
    CHECK(mannKendall(rising).z == Approx(-3.93548).margin(5e-6));
    CHECK(mannKendall(rising).slope == -1.0);
    // By hand: pairs (2,1) fall, (2,2) ties, (2,3) (1,2) (1,3) (2,3) rise; Var = (4 3 13 - 2 1 9) / 18.
    const Trend tied = mannKendall({2, 1, 2, 3});
    CHECK(tied.s == 3.0);
    CHECK(tied.variance == Approx(138.0 / 18.0));
    CHECK(tied.z == Approx(2.0 / std::sqrt(138.0 / 18.0)));
    CHECK(tied.slope == Approx(2.0 / 3.0));
    CHECK(mannKendall({4, 4, 4}).z == 0.0);
    // D3 is that slope between ten blocks, times nine.
    std::vector<double> blocks;
    for (int k = 0; k < 100; ++k) blocks.push_back(0.01 * (k / 10));
    CHECK(*depthDrift(depthSeries(blocks)).value == Approx(0.09));
}

TEST_CASE("the discrete Frechet distance has its published figures") {
    CHECK(discreteFrechet({{1, 1}, {2, 1}, {2, 2}, {3, 3}}, {{2, 2}, {0, 1}, {2, 4}, {3, 4}}) == Approx(2.0));
    const std::vector<Point> line{{0, 0}, {1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 0}};
    CHECK(discreteFrechet({{0, 1}}, line) == Approx(5.0990195135927845).epsilon(1e-15));
    CHECK(discreteFrechet(line, {{0, 1}}) == Approx(5.0990195135927845).epsilon(1e-15));
    CHECK(discreteFrechet(line, line) == 0.0);
    // Walked the other way round one must wait at an end for the other.
    CHECK(discreteFrechet(line, {line.rbegin(), line.rend()}) == 5.0);
}

TEST_CASE("the earth mover's distance has its published figures") {
    CHECK(earthMover({{0, 1}, {1, 1}, {3, 1}}, {{5, 1}, {6, 1}, {8, 1}}) == Approx(5.0));
    CHECK(earthMover({{0, 3}, {1, 1}}, {{0, 2}, {1, 2}}) == Approx(0.25));
    CHECK(earthMover({{3.4, 1.4}, {3.9, 0.9}, {7.5, 3.1}, {7.8, 7.2}}, {{4.5, 3.2}, {1.4, 3.5}}) ==
          Approx(4.078133143804786).epsilon(1e-14));
    CHECK(earthMover({{2, 1}, {2, 5}}, {{2, 7}}) == 0.0);
}

TEST_CASE("distances and waves of random dots are those of a Poisson process") {
    Random random(62);
    const Window window(rectangle({0, 0}, {100, 100}));
    // 10,000 at unit density: the mean is 0.5, the deviation sqrt((4 - pi) / (4 pi)).
    const NeighbourSummary summary = summarise(nearestNeighbours(placesIn(random, window, 10000)));
    CHECK(*summary.mean.value == Approx(0.5).margin(0.008));
    CHECK(*summary.deviation.value ==
          Approx(std::sqrt((4.0 - std::numbers::pi) / (4.0 * std::numbers::pi))).margin(0.008));
    CHECK(*summary.deviation.value / *summary.mean.value == Approx(0.5227).margin(0.012));
    // S(k) is exponential about 1, so that the greatest of 480 is 1 + 1/2 + ... + 1/480 on the average.
    double expected = 0.0;
    for (int k = 1; k <= 480; ++k) expected += 1.0 / k;
    double sum = 0.0;
    const Window tile(rectangle({0, 0}, {20, 20}));
    for (int round = 0; round < 200; ++round) sum += structurePeak(placesIn(random, tile, 400), 1.0) / 200.0;
    CHECK(sum == Approx(expected).margin(0.4));
}
