// The whole panel of one scripted class against R: the tables that it is made of stand in oracle/data, R's
// figures in oracle/figures (oracle/oracle.R; ./test oracle computes them anew).
#include <algorithm>

#include "assessment/mark_scale.hpp"
#include "assessment/marking_agreement.hpp"
#include "assessment/marks.hpp"
#include "assessment/oracle_tables.hpp"
#include "assessment/scripted_book.hpp"
#include "assessment/weighted_kappa.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "text/number.hpp"

namespace assessment {
namespace {

using namespace assessment::testing;

const std::string kWork = numbered('d', 1);
constexpr auto kGlobal = static_cast<std::size_t>(RubricCriterion::global);
constexpr int kAttempts = 45;

Approx near(double value) { return Approx(value).epsilon(1e-9).margin(1e-11); }

// Three markers, the last one lenient by 0.8; every attempt is marked by two of them.
struct MarkedClass {
    ScriptedBook script;
    std::map<std::string, EngineFigures> scores;
    MarkingAgreement agreement;

    MarkedClass() {
        scoring::Random chance(20261130);
        MarkingRules rules;
        for (int i = 0; i < 3; ++i) rules.markers.push_back(numbered('f', i));
        rules.doubleShare = 1.0;
        rules.differsBy = 4;  // all are agreed by their means
        rules.wholeDiffersBy = 3.5;
        const auto qualities = classOf(kAttempts, chance);
        script.assign(kWork, rules);
        script.markAll(kWork, rules, 1, kAttempts, [&](const std::string& marker, int number) {
            const SyntheticMarker one{0.5, marker == rules.markers[2] ? 0.8 : 0.0, false};
            std::array<std::optional<int>, kRubricCriteria> marks;
            for (auto& mark : marks)
                mark = static_cast<int>(
                    one.mark({qualities[static_cast<std::size_t>(number - 1)]}, chance).front());
            return marks;
        });
        for (int number = 1; number <= kAttempts; ++number) {
            const double quality = qualities[static_cast<std::size_t>(number - 1)];
            const auto points = [&](double spread) {
                const double exact = 58.0 + 16.0 * (quality - 3.0) + spread * chance.normal();
                return std::round(1000.0 * std::clamp(exact, 0.0, 100.0)) / 1000.0;
            };
            EngineFigures figures;
            figures.total = points(8.0);
            figures.criteria["spacing"] = {points(8.0), {{"S1", points(20.0)}}};
            // Every eleventh has no depth.
            if (number % 11 != 0) figures.criteria["depth"] = {points(8.0), {}};
            scores[numbered('a', number)] = figures;
        }
        agreement = markingAgreementOf(script.book(), {kWork}, scores);
    }
};

std::string csvOf(const std::vector<std::string>& columns, const std::vector<Marks>& cells) {
    std::string text;
    for (const std::string& column : columns) text += (text.empty() ? "" : ",") + column;
    text += "\n";
    for (std::size_t row = 0; row < cells.front().size(); ++row) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) text += ",";
            if (cells[i][row]) text += text::formatNumber(*cells[i][row]);
        }
        text += "\n";
    }
    return text;
}

std::string pathOf(const std::string& name) {
    return std::string(STIPPLE_ASSESSMENT_ORACLE_DIR) + "/data/" + name + ".csv";
}

Marks metricOf(const MarkedClass& marked, const std::string& id) {
    Marks column;
    for (const std::string& attempt : marked.agreement.attempts)
        column.push_back(marked.scores.at(attempt).criteria.at("spacing").metrics.at(id));
    return column;
}

Marks bands(Marks score) {
    for (Mark& mark : score) {
        if (mark) mark = bandOf(*mark, {});
    }
    return score;
}

void same(const oracle::Table& table, const std::string& figure, const Estimate& ours) {
    INFO(table.name << " " << figure);
    REQUIRE(ours.value);
    CHECK(*ours.value == near(table.at(figure)));
    REQUIRE(ours.interval);
    CHECK(ours.interval->low == near(table.at(figure + "_low")));
    CHECK(ours.interval->high == near(table.at(figure + "_high")));
}

// Columns as in the table, from 1. `bandedSecond`: the column that holds the second's bands.
void samePair(const oracle::Table& table, const PairAgreement& pair, int first, int second,
              int bandedSecond) {
    const std::string at = std::to_string(first) + std::to_string(second);
    same(table, "spearman_" + at, pair.spearman);
    same(table, "bias_" + at, pair.difference.bias);
    same(table, "lower_" + at, pair.difference.lowerLimit);
    same(table, "upper_" + at, pair.difference.upperLimit);
    same(table, "slope_" + at, pair.difference.slope);
    CHECK(pair.difference.slopeP.value.value() == near(table.at("slope_p_" + at)));
    same(table, "kappa_" + std::to_string(first) + std::to_string(bandedSecond), pair.kappa);
}

std::vector<Marks> spacingColumns(const MarkedClass& marked) {
    const CriterionAgreement& spacing = marked.agreement.criteria[0];
    std::vector<Marks> cells;
    for (std::size_t i = 0; i < 3; ++i) cells.push_back(columnOf(spacing.marks, i));
    cells.push_back(spacing.score);
    cells.push_back(bands(spacing.score));
    cells.push_back(meanMarks(spacing.marks, {0, 1, 2}, 2));
    cells.push_back(metricOf(marked, "S1"));
    return cells;
}

}  // namespace

TEST_CASE("The tables of the scripted class are the committed ones") {
    const MarkedClass marked;
    CHECK(test_support::isGolden(
        pathOf("panel_spacing"),
        csvOf({"a", "b", "c", "score", "band", "mean", "metric"}, spacingColumns(marked))));
    std::vector<Marks> both(2);
    for (const Marks& row : marked.agreement.criteria[0].marks.rows) {
        std::size_t at = 0;
        for (const Mark& mark : row) {
            if (mark) both[at++].push_back(mark);
        }
    }
    CHECK(test_support::isGolden(pathOf("panel_both"), csvOf({"one", "other"}, both)));
    const StandardSetting& standard = marked.agreement.standard;
    Marks passed;
    for (const Mark& points : standard.points) {
        const bool is =
            std::find(standard.passed.begin(), standard.passed.end(), *points) != standard.passed.end();
        const bool isNot =
            std::find(standard.failed.begin(), standard.failed.end(), *points) != standard.failed.end();
        REQUIRE(is != isNot);  // no total is in both groups
        passed.push_back(is ? 1.0 : 0.0);
    }
    CHECK(test_support::isGolden(pathOf("cuts_panel"), csvOf({"rating", "score", "passed"},
                                                             {standard.ratings, standard.points, passed})));
}

TEST_CASE("The panel of the scripted class is R's") {
    const MarkedClass marked;
    const CriterionAgreement& spacing = marked.agreement.criteria[0];
    const oracle::Table table = oracle::tables("panel_spacing").at(0);
    for (const PairAgreement& pair : spacing.panel.betweenMarkers) {
        const int first = static_cast<int>(*pair.first) + 1, second = static_cast<int>(*pair.second) + 1;
        samePair(table, pair, first, second, second);
    }
    for (const PairAgreement& pair : spacing.panel.withScore)
        samePair(table, pair, static_cast<int>(*pair.first) + 1, 4, 5);
    REQUIRE(spacing.metrics.size() == 1);
    same(table, "spearman_67", spacing.metrics.front().agreement.spearman);
    CHECK(spacing.metrics.front().agreement.advisory == (table.at("spearman_67_low") < kAdvisoryLine));
    const PairAgreement& mean = spacing.panel.meanWithScore;
    CHECK(mean.spearman.value.value() == near(table.at("spearman_46")));
    CHECK(mean.difference.bias.value.value() == near(-table.at("bias_46")));
    CHECK(mean.difference.upperLimit.value.value() == near(-table.at("lower_46")));
}

TEST_CASE("One mark and the mean of two are as firm as R says") {
    const MarkedClass marked;
    const CriterionAgreement& spacing = marked.agreement.criteria[0];
    const oracle::Table table = oracle::tables("panel_both").at(0);
    same(table, "icc_11", spacing.oneMark);
    same(table, "icc_1k", spacing.meanOfTwo);
}

TEST_CASE("The cut scores of the scripted class are R's") {
    const MarkedClass marked;
    const StandardSetting& standard = marked.agreement.standard;
    const oracle::Table table = oracle::tables("cuts_panel").at(0);
    same(table, "cut", standard.borderline.cut);
    CHECK(standard.borderline.explained == near(table.at("line_r2")));
    CHECK(standard.borderline.wrong->falsePasses == near(table.at("false_pass")));
    CHECK(standard.borderline.wrong->falseFails == near(table.at("false_fail")));
    CHECK(standard.groups.cut.value() == near(table.at("groups_cut")));
    CHECK(standard.groups.wrong->falsePasses == near(table.at("groups_false_pass")));
    CHECK(standard.groups.wrong->falseFails == near(table.at("groups_false_fail")));
}

TEST_CASE("The lenient marker of the scripted class is named") {
    const MarkedClass marked;
    const auto& standings = marked.agreement.criteria[kGlobal].standings;
    REQUIRE(standings.size() == 3);
    CHECK(standings[2].verdict == MarkerVerdict::lenient);
}

}  // namespace assessment
