#include "assessment/agreement.hpp"

#include <numeric>

#include "assessment/intraclass.hpp"
#include "assessment/spearman.hpp"
#include "assessment/weighted_kappa.hpp"

namespace assessment {
namespace {

constexpr const char* kScoreIsNoRater = "the score is not one of many raters";

MarkTable tableOf(const Marks& first, const Marks& second) {
    MarkTable table;
    for (std::size_t i = 0; i < first.size(); ++i) table.rows.push_back({first[i], second[i]});
    return table;
}

PairAgreement agreementOf(const Marks& first, const Marks& second, bool bothMarkers) {
    PairAgreement pair;
    const PairedMarks both = pairedMarks(first, second);
    pair.n = both.size();
    pair.leftOut = both.leftOut;
    const auto undefined = [&](const char* because) {
        return Estimate::undefined(because, pair.n, pair.leftOut);
    };
    if (pair.n < kFewestDoubleMarked) {
        pair.spearman = pair.intraclass = pair.kappa = undefined(kTooFewDoubleMarked);
        pair.difference = {pair.kappa, pair.kappa, pair.kappa, pair.kappa,
                           scoring::Measured::undefined(kTooFewDoubleMarked)};
        return pair;
    }
    pair.spearman = spearman(first, second);
    pair.intraclass = bothMarkers ? intraclass(tableOf(first, second), IntraclassModel::twoWayAgreementSingle)
                                  : undefined(kScoreIsNoRater);
    pair.kappa = quadraticKappa(first, second);
    pair.difference = blandAltman(first, second);
    return pair;
}

std::vector<std::size_t> allOf(const MarkTable& marks) {
    std::vector<std::size_t> all(marks.raters());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

Estimate ofAll(const MarkTable& marks, IntraclassModel model) {
    const CompleteRows complete = completeRows(marks);
    if (complete.rows.size() < kFewestDoubleMarked) {
        return Estimate::undefined("fewer than ten attempts carry the marks of all markers",
                                   complete.rows.size(), complete.leftOut);
    }
    return intraclass(marks, model);
}

}  // namespace

AgreementPanel agreementPanel(const MarkTable& marks, const Marks& score) {
    AgreementPanel panel;
    for (std::size_t a = 0; a < marks.raters(); ++a) {
        const Marks first = columnOf(marks, a);
        for (std::size_t b = a + 1; b < marks.raters(); ++b) {
            panel.betweenMarkers.push_back(agreementOf(first, columnOf(marks, b), true));
            panel.betweenMarkers.back().first = a;
            panel.betweenMarkers.back().second = b;
        }
        panel.withScore.push_back(agreementOf(first, score, false));
        panel.withScore.back().first = a;
    }
    panel.meanWithScore = agreementOf(meanMarks(marks, allOf(marks), 2), score, false);
    panel.allMarkers = ofAll(marks, IntraclassModel::twoWayAgreementSingle);
    panel.meanOfMarkers = ofAll(marks, IntraclassModel::twoWayAgreementMean);
    return panel;
}

MetricAgreement metricAgreement(const Marks& metric, const MarkTable& marks, double line) {
    const Marks mean = meanMarks(marks, allOf(marks), 2);
    const PairedMarks both = pairedMarks(metric, mean);
    MetricAgreement result;
    if (both.size() < kFewestDoubleMarked) {
        result.spearman = Estimate::undefined("fewer than ten attempts with two marks have this figure",
                                              both.size(), both.leftOut);
        return result;
    }
    result.spearman = spearman(metric, mean);
    if (result.spearman.value) result.advisory = result.spearman.interval->low < line;
    return result;
}

}  // namespace assessment
