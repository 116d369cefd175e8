// Published answers (scoring method, section 9.5), and figures small enough to work out by hand.
#include <cmath>

#include "assessment/bland_altman.hpp"
#include "assessment/contrasting_groups.hpp"
#include "assessment/intraclass.hpp"
#include "assessment/mark_scale.hpp"
#include "assessment/marks.hpp"
#include "assessment/quantiles.hpp"
#include "assessment/spearman.hpp"
#include "assessment/weighted_kappa.hpp"
#include "support/catch.hpp"

namespace assessment {

TEST_CASE("Intraclass correlations of Shrout and Fleiss, by model") {
    const MarkTable table =
        tableOfRows({{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});
    const auto is = [&](IntraclassModel model, double expected) {
        const Estimate icc = intraclass(table, model);
        CHECK(icc.value.value() == Approx(expected).margin(5e-5));
        CHECK(icc.n == 6);
        CHECK(icc.interval->low < expected);
        CHECK(icc.interval->high > expected);
    };
    is(IntraclassModel::oneWaySingle, 0.1657);
    is(IntraclassModel::twoWayAgreementSingle, 0.2898);
    is(IntraclassModel::twoWayConsistentSingle, 0.7148);
    is(IntraclassModel::oneWayMean, 0.4428);
    is(IntraclassModel::twoWayAgreementMean, 0.6201);
    is(IntraclassModel::twoWayConsistentMean, 0.9093);
}

TEST_CASE("Cohen's table of two hundred, plain and weighted") {
    const BandTable counts{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
    const Estimate plain = weightedKappa(counts, {{0, 1, 1}, {1, 0, 1}, {1, 1, 0}});
    CHECK(plain.value.value() == Approx(0.4915).margin(5e-5));
    CHECK(plain.n == 200);
    CHECK(weightedKappa(counts, {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}}).value.value() ==
          Approx(0.3478).margin(5e-5));
    CHECK(weightedKappa(counts, quadraticDisagreement(3)).value.value() == Approx(0.4545).margin(5e-5));
    // The standard error is that of the shares' multinomial scatter: 0.0510 plain, 0.0665 quadratic.
    CHECK((plain.interval->high - plain.interval->low) / (2.0 * kNormal95) == Approx(0.05100).margin(5e-6));
    // Weights stand for themselves up to their unit.
    const Estimate doubled = weightedKappa(counts, {{0, 2, 8}, {2, 0, 2}, {8, 2, 0}});
    const Estimate quadratic = weightedKappa(counts, quadraticDisagreement(3));
    CHECK(doubled.value.value() == Approx(*quadratic.value).epsilon(1e-13));
    CHECK(doubled.interval->low == Approx(quadratic.interval->low).epsilon(1e-12));
}

TEST_CASE("The kappa's variance is that of shares drawn anew, by numeric slopes") {
    const BandTable counts{{30, 9, 2}, {4, 25, 7}, {1, 12, 10}};
    const BandTable weights{
        {0, 1, 5}, {2, 0, 1}, {3, 1, 0}};  // not symmetric: the raters' shares must not be mixed up
    const auto kappaOf = [&](const BandTable& table) { return *weightedKappa(table, weights).value; };
    double squares = 0.0, sum = 0.0;
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            BandTable more = counts, less = counts;
            more[i][j] += 1e-3;
            less[i][j] -= 1e-3;
            const double slope = (kappaOf(more) - kappaOf(less)) / 2e-3 * 100.0;  // a share
            squares += 0.01 * counts[i][j] * slope * slope;
            sum += 0.01 * counts[i][j] * slope;
        }
    }
    const Estimate kappa = weightedKappa(counts, weights);
    const double error = (kappa.interval->high - *kappa.value) / kNormal95;
    CHECK(error == Approx(std::sqrt((squares - sum * sum) / 100.0)).epsilon(1e-6));
}

TEST_CASE("Contrasting groups cut where the curves cross") {
    const ContrastingGroups cut = crossingGroups({40, 15}, {75, 8});
    CHECK(cut.cut.value() == Approx(60.7532).margin(5e-5));
    CHECK(cut.wrong->falsePasses == Approx(0.0832).margin(5e-5));
    CHECK(cut.wrong->falseFails == Approx(0.0375).margin(5e-5));
    const auto density = [](double x, double mean, double spread) {
        return std::exp(-0.5 * std::pow((x - mean) / spread, 2)) / spread;
    };
    CHECK(density(*cut.cut, 40, 15) == Approx(density(*cut.cut, 75, 8)).epsilon(1e-12));
    const ContrastingGroups even = crossingGroups({50, 10}, {80, 10});
    CHECK(even.cut.value() == 65.0);
    CHECK(even.wrong->falsePasses == Approx(0.0668).margin(5e-5));
    CHECK(even.wrong->falseFails == Approx(0.0668).margin(5e-5));
}

TEST_CASE("Quantiles of the tables at the back of every book") {
    CHECK(student95(1) == Approx(12.7062).margin(5e-5));
    CHECK(student95(9) == Approx(2.2622).margin(5e-5));
    CHECK(studentBeyond(-2.2622, 9) == Approx(0.05).margin(1e-5));
    CHECK(fisher95(5, 10).value() == Approx(4.2361).margin(5e-5));
    CHECK(fisher95(1, 7).value() == Approx(8.0727).margin(5e-5));
    CHECK(normalBelow(kNormal95) == Approx(0.975).epsilon(1e-12));
    CHECK_FALSE(fisher95(5, 1e-9));
}

TEST_CASE("Ranks are shared by those that are alike") {
    CHECK(midRanks({30, 10, 20}) == std::vector<double>{3, 1, 2});
    CHECK(midRanks({5, 5, 1, 5}) == std::vector<double>{3, 3, 1, 3});
    CHECK(midRanks({2, 2, 7, 7}) == std::vector<double>{1.5, 1.5, 3.5, 3.5});
    // 1 - 6 sum d^2 / (n (n^2 - 1)) without ties: d = 0 1 1 1 1, so 1 - 24 / 120.
    const Estimate r = spearman(marksOf({1, 2, 3, 4, 5}), marksOf({10, 30, 20, 50, 40}));
    CHECK(r.value.value() == Approx(0.8).epsilon(1e-14));
}

TEST_CASE("Bonett's own example of his interval") {
    // statpsych, ci.spear: 0.8699639, 0.5840951 to 0.9638297.
    const Estimate r = spearman(marksOf({21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19}),
                                marksOf({67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51}));
    CHECK(r.value.value() == Approx(0.8699639).margin(5e-8));
    CHECK(r.interval->low == Approx(0.5840951).margin(5e-8));
    CHECK(r.interval->high == Approx(0.9638297).margin(5e-8));
}

TEST_CASE("Differences by hand") {
    // Differences 1 2 3 2 2: mean 2, sd sqrt(1/2).
    const BlandAltman all = blandAltman(marksOf({2, 4, 6, 6, 7}), marksOf({1, 2, 3, 4, 5}));
    CHECK(all.bias.value.value() == Approx(2.0));
    CHECK(all.bias.interval->high == Approx(2.0 + 2.776445 * std::sqrt(0.5 / 5.0)).margin(1e-6));
    CHECK(all.upperLimit.value.value() == Approx(2.0 + kNormal95 * std::sqrt(0.5)));
    CHECK(all.lowerLimit.value.value() == Approx(2.0 - kNormal95 * std::sqrt(0.5)));
    // One rater uses twice the scale: the difference grows by 1 as the mean by 1.5.
    const BlandAltman wide = blandAltman(marksOf({2, 4, 6, 8, 10}), marksOf({1, 2, 3, 4, 5}));
    CHECK(wide.slope.value.value() == Approx(1.0 / 1.5));
    CHECK_FALSE(wide.slopeP.value);
}

TEST_CASE("Points become marks by lines through the edges of the bands") {
    CHECK(markOfPoints(0) == 1.0);
    CHECK(markOfPoints(20) == 1.0);
    CHECK(markOfPoints(40) == Approx(1.5));
    CHECK(markOfPoints(50) == Approx(2.0));
    CHECK(markOfPoints(60) == Approx(2.5));
    CHECK(markOfPoints(67.5) == Approx(3.0));
    CHECK(markOfPoints(90) == Approx(4.5));
    CHECK(markOfPoints(95) == Approx(5.0));
    CHECK(markOfPoints(100) == 5.0);
    for (int points = 0; points < 100; ++points) CHECK(markOfPoints(points) <= markOfPoints(points + 1));
    // The lowest points that pass are the lowest band that passes.
    CHECK(bandOf(markOfPoints(59.99), {}) == 2);
    CHECK(bandOf(markOfPoints(60.0), {}) == 3);
    const Marks marks = marksOfPoints({50.0, std::nullopt});
    CHECK(marks[0].value() == Approx(2.0));
    CHECK_FALSE(marks[1]);
}

TEST_CASE("Marks fall into whole bands, halves up, beyond the ends into the last") {
    CHECK(bandOf(2.49, {}) == 2);
    CHECK(bandOf(2.5, {}) == 3);
    CHECK(bandOf(0.2, {}) == 1);
    CHECK(bandOf(7.0, {}) == 5);
    CHECK(bandOf(7.0, {0, 10}) == 7);
}

}  // namespace assessment
