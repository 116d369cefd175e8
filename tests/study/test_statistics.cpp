// The study's statistics against published answers (scoring method, section 9).
#include <cmath>

#include "study/learning_cusum.hpp"
#include "study/person.hpp"
#include "study/statistics.hpp"
#include "study/workers.hpp"
#include "support/catch.hpp"

namespace study {

TEST_CASE("Intraclass correlations of Shrout and Fleiss") {
    const Table table{{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};
    const auto icc = intraclassCorrelation(table);
    REQUIRE(icc);
    CHECK(icc->oneWaySingle == Approx(0.1657).margin(5e-5));
    CHECK(icc->twoWaySingle == Approx(0.2898).margin(5e-5));
    CHECK(icc->consistentSingle == Approx(0.7148).margin(5e-5));
    CHECK(icc->oneWayMean == Approx(0.4428).margin(5e-5));
    CHECK(icc->twoWayMean == Approx(0.6201).margin(5e-5));
    CHECK(icc->consistentMean == Approx(0.9093).margin(5e-5));
    CHECK_FALSE(intraclassCorrelation({{3, 3}, {3, 3}}));
}

TEST_CASE("The area under the curve counts ties half") {
    CHECK(areaUnderCurve({1, 2, 3}, {4, 5}) == 1.0);
    CHECK(areaUnderCurve({4, 5}, {1, 2, 3}) == 0.0);
    CHECK(areaUnderCurve({1, 2, 2}, {2, 3}) == Approx((2.0 + 3.0) / 6.0));
    CHECK(areaUnderCurve({7, 7}, {7, 7, 7}) == 0.5);
    CHECK(hanleyMcNeilError(0.89, 40, 40) == Approx(0.0377).margin(5e-5));
}

TEST_CASE("Two halves of one group are not told apart") {
    scoring::Random random = randomFor(3, 1, 0, 0);
    std::vector<double> low, high;
    for (int i = 0; i < 4000; ++i) {
        low.push_back(random.normal());
        high.push_back(random.normal());
    }
    CHECK(areaUnderCurve(low, high) == Approx(0.5).margin(0.02));
    for (double& value : high) value += std::sqrt(2.0);
    CHECK(areaUnderCurve(low, high) == Approx(normalBelow(1.0)).margin(0.02));
}

TEST_CASE("Intervals of shares") {
    const Interval small = wilson(95, 100);
    CHECK(small.low == Approx(0.888250).margin(1e-6));
    CHECK(small.high == Approx(0.978456).margin(1e-6));
    const Interval large = wilson(950, 1000);
    CHECK(large.low == Approx(0.934686).margin(1e-6));
    CHECK(large.high == Approx(0.961870).margin(1e-6));
    const Interval none = clopperPearson(0, 100);
    CHECK(none.low == 0.0);
    CHECK(none.high == Approx(1.0 - std::pow(0.025, 0.01)).margin(1e-9));
    const Interval all = clopperPearson(20, 20);
    CHECK(all.low == Approx(std::pow(0.025, 0.05)).margin(1e-9));
    CHECK(all.high == 1.0);
}

TEST_CASE("Cohen's kappa, plain and weighted") {
    const Table shares{{.44, .07, .09}, {.05, .20, .05}, {.01, .03, .06}};
    CHECK(*kappa(shares) == Approx(0.4915).margin(5e-5));
    CHECK(*weightedKappa(shares, {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}}) == Approx(0.3478).margin(5e-5));
    CHECK(*weightedKappa(shares, {{0, 1, 4}, {1, 0, 1}, {4, 1, 0}}) == Approx(0.4545).margin(5e-5));
    CHECK_FALSE(kappa({{5, 0}, {0, 0}}));
}

TEST_CASE("Contrasting groups cut where the curves cross") {
    const ContrastingCut cut = contrastingGroups({40, 15}, {75, 8});
    CHECK(cut.cut == Approx(60.7532).margin(5e-5));
    CHECK(cut.falsePasses == Approx(0.0832).margin(5e-5));
    CHECK(cut.falseFails == Approx(0.0375).margin(5e-5));
    const ContrastingCut even = contrastingGroups({50, 10}, {80, 10});
    CHECK(even.cut == 65.0);
    CHECK(even.falsePasses == Approx(0.0668).margin(5e-5));
    CHECK(even.falseFails == Approx(0.0668).margin(5e-5));
}

TEST_CASE("The learning curve's sum takes eleven successes to two") {
    LearningCusum curve(0.10, 0.15);
    CHECK(curve.ofSuccess() == Approx(0.182322).margin(5e-7));
    CHECK(curve.ofFailure() == Approx(-0.916291).margin(5e-7));
    curve.add(false);
    CHECK(curve.sum() == 0.0);
    int needed = 0;
    while (curve.sum() < 2.0) {
        curve.add(true);
        ++needed;
    }
    CHECK(needed == 11);
    curve.add(false);
    CHECK(curve.sum() == Approx(11 * 0.182322 - 0.916291).margin(1e-5));
}

TEST_CASE("A bootstrap interval of a mean is about as wide as theory says") {
    scoring::Random random = randomFor(4, 1, 0, 0);
    std::vector<double> values;
    for (int i = 0; i < 400; ++i) values.push_back(random.normal());
    const auto mean = [&](const Resample& sample) {
        double sum = 0.0;
        for (const std::size_t i : sample[0]) sum += values[i] / static_cast<double>(sample[0].size());
        return sum;
    };
    const Interval interval = bootstrap({values.size()}, 2000, 5, mean);
    CHECK(interval.high - interval.low == Approx(2.0 * 1.96 / 20.0).epsilon(0.1));
    CHECK(interval.low < interval.value);
    CHECK(interval.value < interval.high);
}

TEST_CASE("Work is stored by index and stops when told") {
    std::vector<std::size_t> squares(100, 0);
    CHECK(forEachIndex(squares.size(), 3, "squares", {}, [&](std::size_t i) { squares[i] = i * i; }));
    CHECK(squares[99] == 9801);
    const auto stop = [](const char*, double) { return false; };
    CHECK_FALSE(forEachIndex(100, 1, "nothing", stop, [](std::size_t) {}));
}

}  // namespace study
