// Against figures that R computed (oracle/oracle.R; ./test oracle computes them anew).
#include <cmath>
#include <string>

#include "assessment/bland_altman.hpp"
#include "assessment/borderline_regression.hpp"
#include "assessment/bradley_terry.hpp"
#include "assessment/contrasting_groups.hpp"
#include "assessment/intraclass.hpp"
#include "assessment/judge_fit.hpp"
#include "assessment/marks.hpp"
#include "assessment/oracle_tables.hpp"
#include "assessment/spearman.hpp"
#include "assessment/weighted_kappa.hpp"
#include "support/catch.hpp"

namespace assessment {
namespace {

Approx near(double value) { return Approx(value).epsilon(1e-9).margin(1e-11); }

void same(const oracle::Table& table, const std::string& figure, const Estimate& ours) {
    INFO(table.name << " " << figure);
    REQUIRE(ours.value);
    CHECK(*ours.value == near(table.at(figure)));
    REQUIRE(ours.interval);
    CHECK(ours.interval->low == near(table.at(figure + "_low")));
    CHECK(ours.interval->high == near(table.at(figure + "_high")));
}

std::vector<Comparison> comparisonsOf(const oracle::Table& table) {
    std::vector<Comparison> comparisons;
    for (const Marks& row : table.cells.rows) {
        const auto cell = [&](std::size_t i) { return static_cast<std::size_t>(row.at(i).value()); };
        comparisons.push_back({cell(0), cell(1), cell(2)});
    }
    return comparisons;
}

void samePlaces(const oracle::Table& table, const std::string& at, const BradleyTerry& scale) {
    INFO(table.name << " " << at);
    const auto logits = table.all("logit_" + at), errors = table.all("error_" + at);
    REQUIRE(scale.pieces.size() == logits.size());
    for (std::size_t i = 0; i < logits.size(); ++i) {
        CHECK(scale.pieces[i].logit == near(logits[i]));
        CHECK(scale.pieces[i].error == near(errors[i]));
    }
    CHECK(scale.separation.value.value() == near(table.at("separation_" + at)));
}

}  // namespace

TEST_CASE("Two raters at a time as R has them") {
    int kappas = 0;
    for (const oracle::Table& table : oracle::tables("marks_")) {
        for (std::size_t a = 0; a < table.columns.size(); ++a) {
            for (std::size_t b = a + 1; b < table.columns.size(); ++b) {
                const std::string pair = std::to_string(a + 1) + std::to_string(b + 1);
                const Marks first = columnOf(table.cells, a), second = columnOf(table.cells, b);
                same(table, "spearman_" + pair, spearman(first, second));
                const BlandAltman differences = blandAltman(first, second);
                same(table, "bias_" + pair, differences.bias);
                same(table, "lower_" + pair, differences.lowerLimit);
                same(table, "upper_" + pair, differences.upperLimit);
                same(table, "slope_" + pair, differences.slope);
                CHECK(differences.slopeP.value.value() == near(table.at("slope_p_" + pair)));
                if (!table.has("kappa_" + pair)) continue;
                ++kappas;
                same(table, "kappa_" + pair, quadraticKappa(first, second));
            }
        }
    }
    CHECK(kappas == 15);
}

TEST_CASE("All raters together as R has them") {
    for (const oracle::Table& table : oracle::tables("marks_")) {
        same(table, "icc_11", intraclass(table.cells, IntraclassModel::oneWaySingle));
        same(table, "icc_21", intraclass(table.cells, IntraclassModel::twoWayAgreementSingle));
        same(table, "icc_31", intraclass(table.cells, IntraclassModel::twoWayConsistentSingle));
        same(table, "icc_1k", intraclass(table.cells, IntraclassModel::oneWayMean));
        same(table, "icc_2k", intraclass(table.cells, IntraclassModel::twoWayAgreementMean));
        same(table, "icc_3k", intraclass(table.cells, IntraclassModel::twoWayConsistentMean));
    }
}

TEST_CASE("Gaps leave attempts out and are told") {
    const oracle::Table table = oracle::tables("marks_gaps").at(0);
    const Estimate all = intraclass(table.cells, IntraclassModel::twoWayAgreementSingle);
    CHECK(all.n == 25);
    CHECK(all.leftOut == 5);
    const Estimate two = spearman(columnOf(table.cells, 0), columnOf(table.cells, 2));
    CHECK(two.n == 27);
    CHECK(two.leftOut == 3);
}

TEST_CASE("Cut scores as R has them") {
    for (const oracle::Table& table : oracle::tables("standard_")) {
        const Marks ratings = columnOf(table.cells, 0), scores = columnOf(table.cells, 1);
        const BorderlineRegression line = borderlineRegression(ratings, scores);
        same(table, "cut", line.cut);
        CHECK(line.slope == near(table.at("line_slope")));
        CHECK(line.residual == near(table.at("line_rmse")));
        CHECK(line.explained == near(table.at("line_r2")));
        REQUIRE(line.wrong);
        CHECK(line.wrong->falsePasses == near(table.at("false_pass")));
        CHECK(line.wrong->falseFails == near(table.at("false_fail")));
        CHECK(static_cast<double>(line.wrong->passedWrongly) == table.at("passed_wrongly"));
        CHECK(static_cast<double>(line.wrong->failedWrongly) == table.at("failed_wrongly"));

        std::vector<double> lower, upper;
        for (std::size_t i = 0; i < ratings.size(); ++i) {
            if (*ratings[i] < kBorderlineRating) lower.push_back(*scores[i]);
            if (*ratings[i] > kBorderlineRating) upper.push_back(*scores[i]);
        }
        const ContrastingGroups groups = contrastingGroups(lower, upper);
        CHECK(groups.cut.value() == near(table.at("groups_cut")));
        CHECK(groups.wrong->falsePasses == near(table.at("groups_false_pass")));
        CHECK(groups.wrong->falseFails == near(table.at("groups_false_fail")));
    }
}

TEST_CASE("Pieces by pairs as R has them") {
    int plain = 0;
    for (const oracle::Table& table : oracle::tables("pairs_")) {
        const auto comparisons = comparisonsOf(table);
        const std::size_t pieces = table.all("logit_with_imaginary").size();
        const BradleyTerry scale = bradleyTerry(pieces, comparisons);
        samePlaces(table, "with_imaginary", scale);
        if (table.has("logit_plain")) {
            ++plain;
            samePlaces(table, "plain", bradleyTerry(pieces, comparisons, 0.0));
        }
        const auto infits = table.all("infit"), spreads = table.all("infit_spread");
        const auto fits = judgeFits(scale, comparisons, infits.size());
        for (std::size_t judge = 0; judge < infits.size(); ++judge) {
            CHECK(fits[judge].infit.value.value() == near(infits[judge]));
            CHECK(fits[judge].spread.value.value() == near(spreads[judge]));
        }
    }
    CHECK(plain == 2);
}

}  // namespace assessment
