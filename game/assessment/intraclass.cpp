#include "assessment/intraclass.hpp"

#include <cmath>

#include "assessment/quantiles.hpp"

namespace assessment {
namespace {

// Mean squares of a table of n attempts by k raters.
struct MeanSquares {
    double n = 0.0, k = 0.0;
    double attempts = 0.0;  // between attempts
    double within = 0.0;    // within attempts, raters and rest together
    double raters = 0.0;    // between raters
    double rest = 0.0;
};

// Sums of equal numbers leave squares of this share of the greatest where there should be none.
constexpr double kRounding = 1e-24;

MeanSquares meanSquaresOf(const std::vector<std::vector<double>>& rows) {
    MeanSquares found;
    found.n = static_cast<double>(rows.size());
    found.k = static_cast<double>(rows.front().size());
    std::vector<double> columns(rows.front().size(), 0.0);
    double grand = 0.0;
    for (const auto& row : rows) {
        for (std::size_t j = 0; j < row.size(); ++j) columns[j] += row[j] / found.n;
        grand += meanOf(row) / found.n;
    }
    double between = 0.0, raters = 0.0, rest = 0.0;
    for (const double column : columns) raters += found.n * (column - grand) * (column - grand);
    for (const auto& row : rows) {
        const double mean = meanOf(row);
        between += found.k * (mean - grand) * (mean - grand);
        for (std::size_t j = 0; j < row.size(); ++j) {
            const double left = row[j] - mean - columns[j] + grand;
            rest += left * left;
        }
    }
    found.attempts = between / (found.n - 1.0);
    found.raters = raters / (found.k - 1.0);
    found.rest = rest / ((found.n - 1.0) * (found.k - 1.0));
    const double noise = kRounding * (found.attempts + found.raters + grand * grand);
    for (double* square : {&found.attempts, &found.raters, &found.rest}) {
        if (*square <= noise) *square = 0.0;
    }
    found.within = (found.raters + (found.n - 1.0) * found.rest) / found.n;
    return found;
}

// ICC(1,1) and ICC(3,1) have one error against the attempts, with its degrees of freedom.
struct OneError {
    double error = 0.0;
    double freedom = 0.0;
};

double singleOf(const MeanSquares& ms, double error) {
    return (ms.attempts - error) / (ms.attempts + (ms.k - 1.0) * error);
}

std::optional<Interval> intervalOf(const MeanSquares& ms, const OneError& one) {
    if (!(one.error > 0.0)) return std::nullopt;
    const auto above = fisher95(ms.n - 1.0, one.freedom);
    const auto below = fisher95(one.freedom, ms.n - 1.0);
    if (!above || !below) return std::nullopt;
    const double ratio = ms.attempts / one.error;
    const double low = ratio / *above, high = ratio * *below;
    return Interval{(low - 1.0) / (low + ms.k - 1.0), (high - 1.0) / (high + ms.k - 1.0)};
}

double agreementOf(const MeanSquares& ms) {
    return (ms.attempts - ms.rest) /
           (ms.attempts + (ms.k - 1.0) * ms.rest + ms.k * (ms.raters - ms.rest) / ms.n);
}

std::optional<Interval> agreementInterval(const MeanSquares& ms, double icc) {
    if (!(ms.rest > 0.0) || !(icc < 1.0)) return std::nullopt;
    const double a = ms.k * icc / (ms.n * (1.0 - icc));
    const double b = 1.0 + a * (ms.n - 1.0);
    const double fromRaters = a * ms.raters, fromRest = b * ms.rest;
    const double freedom =
        (fromRaters + fromRest) * (fromRaters + fromRest) /
        (fromRaters * fromRaters / (ms.k - 1.0) + fromRest * fromRest / ((ms.n - 1.0) * (ms.k - 1.0)));
    const auto above = fisher95(ms.n - 1.0, freedom);
    const auto below = fisher95(freedom, ms.n - 1.0);
    if (!above || !below) return std::nullopt;
    const double errors = ms.k * ms.raters + (ms.k * ms.n - ms.k - ms.n) * ms.rest;
    return Interval{ms.n * (ms.attempts - *above * ms.rest) / (*above * errors + ms.n * ms.attempts),
                    ms.n * (*below * ms.attempts - ms.rest) / (errors + ms.n * *below * ms.attempts)};
}

// Spearman and Brown: from one rater to the mean of k; the (.,k) formulae are this of the (.,1) ones.
// Absent where attempts differ so little that the mean of k has no reliability to speak of (-1 / (k - 1) or
// less).
std::optional<double> ofMean(double single, double k) {
    const double below = 1.0 + (k - 1.0) * single;
    if (!(below > 1e-9)) return std::nullopt;
    return k * single / below;
}

bool isMean(IntraclassModel model) {
    return model == IntraclassModel::oneWayMean || model == IntraclassModel::twoWayAgreementMean ||
           model == IntraclassModel::twoWayConsistentMean;
}

// The single rater's figure of the model, or of the model's single twin.
Estimate singleEstimate(const MeanSquares& ms, IntraclassModel model) {
    Estimate found;
    switch (model) {
        case IntraclassModel::oneWaySingle:
        case IntraclassModel::oneWayMean:
            found.value = singleOf(ms, ms.within);
            found.interval = intervalOf(ms, {ms.within, ms.n * (ms.k - 1.0)});
            break;
        case IntraclassModel::twoWayConsistentSingle:
        case IntraclassModel::twoWayConsistentMean:
            found.value = singleOf(ms, ms.rest);
            found.interval = intervalOf(ms, {ms.rest, (ms.n - 1.0) * (ms.k - 1.0)});
            break;
        case IntraclassModel::twoWayAgreementSingle:
        case IntraclassModel::twoWayAgreementMean:
            found.value = agreementOf(ms);
            found.interval = agreementInterval(ms, *found.value);
            break;
    }
    return found;
}

}  // namespace

Estimate intraclass(const MarkTable& table, IntraclassModel model) {
    const CompleteRows complete = completeRows(table);
    const std::size_t n = complete.rows.size();
    const auto none = [&](std::string because) {
        return Estimate::undefined(std::move(because), n, complete.leftOut);
    };
    if (table.raters() < 2) return none("there is only one rater");
    if (n < kFewestForIntraclass) return none("fewer than three attempts have all marks");
    std::vector<double> all;
    for (const auto& row : complete.rows) all.insert(all.end(), row.begin(), row.end());
    if (allAlike(all)) return none("all marks are alike");

    const MeanSquares ms = meanSquaresOf(complete.rows);
    Estimate found = singleEstimate(ms, model);
    found.n = n;
    found.leftOut = complete.leftOut;
    if (isMean(model)) {
        found.value = ofMean(*found.value, ms.k);
        if (!found.value) return none("attempts differ less than raters on one attempt");
        if (found.interval) {
            const auto low = ofMean(found.interval->low, ms.k), high = ofMean(found.interval->high, ms.k);
            found.interval = low && high ? std::optional(Interval{*low, *high}) : std::nullopt;
        }
    }
    if (!found.interval)
        found.noIntervalBecause = "the raters differ too little, or too evenly, for its formula";
    return found;
}

}  // namespace assessment
