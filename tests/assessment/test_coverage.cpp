// Intervals hold what they promise: of 95 % intervals, some 95 % hold the truth, over seeds. The bounds are
// loose on purpose: four standard errors of the count, and what the formulae are known to give away.
#include <array>
#include <cmath>
#include <functional>
#include <numbers>

#include "assessment/bland_altman.hpp"
#include "assessment/borderline_regression.hpp"
#include "assessment/intraclass.hpp"
#include "assessment/marks.hpp"
#include "assessment/quantiles.hpp"
#include "assessment/spearman.hpp"
#include "assessment/weighted_kappa.hpp"
#include "support/catch.hpp"

namespace assessment {
namespace {

// The share of rounds whose interval holds the truth.
double coverage(double truth, int rounds, const std::function<Estimate()>& draw) {
    double held = 0.0;
    for (int round = 0; round < rounds; ++round) {
        const Estimate one = draw();
        if (!one.interval) continue;
        held += one.interval->low <= truth && truth <= one.interval->high ? 1.0 : 0.0;
    }
    return held / rounds;
}

void isNear95(double share, double below = 0.02, double above = 0.02) {
    CAPTURE(share);
    CHECK(share > 0.95 - below);
    CHECK(share < 0.95 + above);
}

Marks normals(std::size_t n, double mean, double spread, scoring::Random& chance) {
    Marks marks;
    for (std::size_t i = 0; i < n; ++i) marks.push_back(mean + spread * chance.normal());
    return marks;
}

// Attempts of sd 1, raters of sd `raters` drawn anew for each table, errors of sd `errors`.
MarkTable drawTable(std::size_t attempts, std::size_t raters, double ofRaters, double errors,
                    scoring::Random& chance) {
    MarkTable table;
    const Marks lenience = normals(raters, 0.0, ofRaters, chance);
    for (std::size_t i = 0; i < attempts; ++i) {
        const double quality = chance.normal();
        Marks row;
        for (const Mark& bias : lenience) row.push_back(quality + *bias + errors * chance.normal());
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

TEST_CASE("Spearman's interval, weak and strong") {
    scoring::Random chance(61);
    for (const double rho : {0.0, 0.6, 0.9}) {
        const double truth = 6.0 / std::numbers::pi * std::asin(0.5 * rho);  // of the ranks of normal values
        for (const std::size_t n : {10U, 24U}) {
            INFO("rho " << rho << " n " << n);
            isNear95(coverage(truth, 2000,
                              [&] {
                                  Marks x = normals(n, 0.0, 1.0, chance), y = x;
                                  for (Mark& mark : y)
                                      mark = rho * *mark + std::sqrt(1.0 - rho * rho) * chance.normal();
                                  return spearman(x, y);
                              }),
                     0.035, 0.035);
        }
    }
}

TEST_CASE("Intraclass intervals, each under its own model") {
    scoring::Random chance(62);
    // One way: raters are part of the error. 1 / (1 + 0.8^2).
    isNear95(coverage(1.0 / 1.64, 2000, [&] {
        return intraclass(drawTable(15, 3, 0.0, 0.8, chance), IntraclassModel::oneWaySingle);
    }));
    isNear95(coverage(1.0 / 1.64, 2000, [&] {
        return intraclass(drawTable(15, 3, 0.5, 0.8, chance), IntraclassModel::twoWayConsistentSingle);
    }));
    isNear95(coverage(1.0 / (1.0 + 0.64 / 3.0), 2000, [&] {
        return intraclass(drawTable(15, 3, 0.5, 0.8, chance), IntraclassModel::twoWayConsistentMean);
    }));
    isNear95(coverage(1.0 / (1.0 + 0.25 + 0.64), 2000,
                      [&] {
                          return intraclass(drawTable(24, 3, 0.5, 0.8, chance),
                                            IntraclassModel::twoWayAgreementSingle);
                      }),
             0.03, 0.03);
    isNear95(coverage(1.0 / (1.0 + (0.25 + 0.64) / 3.0), 2000,
                      [&] {
                          return intraclass(drawTable(24, 3, 0.5, 0.8, chance),
                                            IntraclassModel::twoWayAgreementMean);
                      }),
             0.03, 0.03);
}

TEST_CASE("Kappa's interval in a large class, and how narrow it is in a small one") {
    scoring::Random chance(63);
    const BandTable shares{{0.10, 0.06, 0.01, 0.0, 0.0},
                           {0.05, 0.15, 0.06, 0.01, 0.0},
                           {0.01, 0.06, 0.16, 0.05, 0.01},
                           {0.0, 0.01, 0.05, 0.11, 0.03},
                           {0.0, 0.0, 0.01, 0.02, 0.04}};
    BandTable many = shares;
    for (auto& row : many) {
        for (double& share : row) share *= 1e6;
    }
    const double truth = *weightedKappa(many, quadraticDisagreement(5)).value;
    CHECK(truth > 0.6);
    const auto draw = [&](int n) {
        BandTable counts(5, std::vector<double>(5, 0.0));
        for (int i = 0; i < n; ++i) {
            double left = chance.uniform();
            std::size_t cell = 0;
            while (cell < 24 && left >= shares[cell / 5][cell % 5])
                left -= shares[cell / 5][cell % 5], ++cell;
            counts[cell / 5][cell % 5] += 1.0;
        }
        return weightedKappa(counts, quadraticDisagreement(5));
    };
    isNear95(coverage(truth, 2000, [&] { return draw(200); }), 0.025, 0.02);
    const double small = coverage(truth, 2000, [&] { return draw(24); });
    CAPTURE(small);
    CHECK(small > 0.85);
    CHECK(small < 0.95);
}

TEST_CASE("The intervals of bias and limits, and a slope's p without a slope") {
    scoring::Random chance(64);
    const auto draw = [&] {
        const Marks quality = normals(16, 3.0, 1.0, chance);
        Marks a = quality, b = quality;
        for (Mark& mark : a) *mark += 0.3 + 0.4 * chance.normal();
        for (Mark& mark : b) *mark += 0.4 * chance.normal();
        return blandAltman(a, b);
    };
    const double limit = 0.3 + kNormal95 * 0.4 * std::numbers::sqrt2;
    isNear95(coverage(0.3, 2000, [&] { return draw().bias; }));
    isNear95(coverage(limit, 2000, [&] { return draw().upperLimit; }), 0.03, 0.03);
    isNear95(coverage(0.0, 2000, [&] { return draw().slope; }));
    int below = 0;
    for (int round = 0; round < 2000; ++round) below += *draw().slopeP.value < 0.05 ? 1 : 0;
    CAPTURE(below);
    CHECK(below > 60);
    CHECK(below < 140);
}

TEST_CASE("The interval of the borderline cut") {
    scoring::Random chance(65);
    isNear95(coverage(55.0, 2000, [&] {
        Marks ratings, scores;
        for (int i = 0; i < 20; ++i) {
            ratings.push_back(1 + i % 5);
            scores.push_back(30.0 + 10.0 * *ratings.back() + 8.0 * chance.normal());
        }
        return borderlineRegression(ratings, scores).cut;
    }));
}

}  // namespace assessment
