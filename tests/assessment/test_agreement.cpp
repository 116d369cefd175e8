// The panel: who agrees with whom, what is not told from too few attempts, and which metrics are advisory.
#include "assessment/agreement.hpp"

#include <cmath>

#include "assessment/intraclass.hpp"
#include "assessment/mark_scale.hpp"
#include "assessment/marks.hpp"
#include "assessment/spearman.hpp"
#include "assessment/weighted_kappa.hpp"
#include "support/catch.hpp"

namespace assessment {
namespace {

void undefined(const Estimate& one, const std::string& because) {
    CHECK_FALSE(one.value);
    CHECK_FALSE(one.interval);
    CHECK(one.undefinedBecause == because);
}

void allUndefined(const PairAgreement& pair, const std::string& because) {
    for (const Estimate* one :
         {&pair.spearman, &pair.intraclass, &pair.kappa, &pair.difference.bias, &pair.difference.lowerLimit,
          &pair.difference.upperLimit, &pair.difference.slope})
        undefined(*one, because);
    CHECK(pair.difference.slopeP.undefinedBecause == because);
}

// A score that follows the qualities with an error of so many marks.
Marks scoreOf(const std::vector<double>& qualities, double error, scoring::Random& chance) {
    Marks score;
    for (const double quality : qualities) score.push_back(quality + error * chance.normal());
    return score;
}

}  // namespace

TEST_CASE("The panel holds every two markers and the score, each by the same statistics") {
    scoring::Random chance(41);
    MarkTable marks = markedBy({{}, {0.7}, {0.5, 1.0}}, 24, chance);
    marks.rows[3][1].reset();
    Marks score = columnOf(markedBy({{}}, 24, chance), 0);
    score[7].reset();
    const AgreementPanel panel = agreementPanel(marks, score);
    REQUIRE(panel.betweenMarkers.size() == 3);
    REQUIRE(panel.withScore.size() == 3);
    const PairAgreement& last = panel.betweenMarkers[2];
    CHECK(last.first == 1U);
    CHECK(last.second == 2U);
    CHECK(last.n == 23);
    CHECK(last.leftOut == 1);
    const Marks b = columnOf(marks, 1), c = columnOf(marks, 2);
    CHECK(*last.spearman.value == *spearman(b, c).value);
    CHECK(*last.kappa.value == *quadraticKappa(b, c).value);
    CHECK(*last.difference.bias.value == *blandAltman(b, c).bias.value);
    CHECK(last.intraclass.n == 23);
    const PairAgreement& withScore = panel.withScore[1];
    CHECK(withScore.first == 1U);
    CHECK_FALSE(withScore.second);
    CHECK(withScore.n == 22);
    CHECK(*withScore.spearman.value == *spearman(b, score).value);
    undefined(withScore.intraclass, "the score is not one of many raters");
    CHECK_FALSE(panel.meanWithScore.first);
    CHECK(panel.meanWithScore.n == 23);  // the row with a gap still has two marks
    CHECK(*panel.allMarkers.value == *intraclass(marks, IntraclassModel::twoWayAgreementSingle).value);
    CHECK(panel.allMarkers.n == 23);
    CHECK(*panel.meanOfMarkers.value > *panel.allMarkers.value);
}

TEST_CASE("Nine double-marked attempts tell nothing, ten do") {
    scoring::Random chance(42);
    const MarkTable ten = markedBy({{}, {}}, 10, chance);
    const Marks score = columnOf(ten, 0);
    const AgreementPanel enough = agreementPanel(ten, score);
    CHECK(enough.betweenMarkers[0].spearman.value);
    CHECK(enough.withScore[1].kappa.value);
    CHECK(enough.allMarkers.value);
    CHECK(metricAgreement(score, ten).spearman.value);
    // Ten attempts, of which one lacks a mark, are nine.
    MarkTable nine = ten;
    nine.rows[4][1].reset();
    const AgreementPanel panel = agreementPanel(nine, score);
    allUndefined(panel.betweenMarkers[0], "fewer than ten attempts carry both marks");
    CHECK(panel.betweenMarkers[0].n == 9);
    CHECK(panel.betweenMarkers[0].leftOut == 1);
    CHECK(panel.betweenMarkers[0].spearman.n == 9);
    allUndefined(panel.withScore[1], "fewer than ten attempts carry both marks");
    CHECK(panel.withScore[0].spearman.value);  // that marker marked all ten
    allUndefined(panel.meanWithScore, "fewer than ten attempts carry both marks");
    undefined(panel.allMarkers, "fewer than ten attempts carry the marks of all markers");
    undefined(panel.meanOfMarkers, "fewer than ten attempts carry the marks of all markers");
    const MetricAgreement metric = metricAgreement(score, nine);
    undefined(metric.spearman, "fewer than ten attempts with two marks have this figure");
    CHECK_FALSE(metric.advisory);
}

TEST_CASE("An empty class has an empty panel") {
    const AgreementPanel panel = agreementPanel({}, {});
    CHECK(panel.betweenMarkers.empty());
    allUndefined(panel.meanWithScore, "fewer than ten attempts carry both marks");
    undefined(panel.allMarkers, "fewer than ten attempts carry the marks of all markers");
}

TEST_CASE("A metric is advisory by the lower end of its interval and the line that is set") {
    scoring::Random chance(43);
    const MarkTable marks = markedBy({{}, {}}, 24, chance);
    const Marks mean = meanMarks(marks, {0, 1}, 2);
    CHECK(metricAgreement(mean, marks).advisory == false);
    Marks turned = mean;
    for (Mark& mark : turned) mark = -*mark;
    CHECK(metricAgreement(turned, marks).advisory == true);
    // A line below and one above the lower end.
    Marks some = mean;
    for (std::size_t i = 0; i < some.size(); i += 3) some[i] = 3.0;
    const double low = metricAgreement(some, marks).spearman.interval->low;
    CHECK(metricAgreement(some, marks, low - 1e-9).advisory == false);
    CHECK(metricAgreement(some, marks, low + 1e-9).advisory == true);
    // The same for every attempt: not known, which is not advisory.
    const MetricAgreement flat = metricAgreement(Marks(24, 50.0), marks);
    undefined(flat.spearman, "one of the two gave every attempt the same mark");
    CHECK_FALSE(flat.advisory);
}

TEST_CASE("Metrics that follow quality stand, metrics by chance are advisory") {
    scoring::Random chance(44);
    int goodAdvisory = 0, chanceAdvisory = 0;
    for (int round = 0; round < 200; ++round) {
        const auto qualities = classOf(24, chance);
        MarkTable marks;
        const auto a = SyntheticMarker{}.mark(qualities, chance),
                   b = SyntheticMarker{}.mark(qualities, chance);
        marks = tableOfColumns({a, b});
        goodAdvisory += *metricAgreement(scoreOf(qualities, 0.5, chance), marks).advisory ? 1 : 0;
        chanceAdvisory += *metricAgreement(scoreOf(qualities, 1e6, chance), marks).advisory ? 1 : 0;
    }
    CAPTURE(goodAdvisory, chanceAdvisory);
    CHECK(goodAdvisory <= 32);
    CHECK(chanceAdvisory >= 197);
}

}  // namespace assessment
