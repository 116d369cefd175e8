#include "assessment/borderline_regression.hpp"

#include <algorithm>

#include "assessment/line_fit.hpp"
#include "assessment/quantiles.hpp"

namespace assessment {
namespace {

// Both sides hold at least one attempt.
void addWrongDecisions(BorderlineRegression& result, const PairedMarks& both, const LineFit& line,
                       double borderline) {
    WrongDecisions wrong;
    const double cut = *result.cut.value;
    for (std::size_t i = 0; i < both.size(); ++i) {
        const double rating = both.first[i];
        const bool passed = both.second[i] >= cut;
        const double below = normalBelow((cut - line.at(rating)) / line.residual);
        if (rating < borderline) {
            ++wrong.shouldFail;
            wrong.passedWrongly += passed ? 1 : 0;
            wrong.falsePasses += 1.0 - below;
        } else if (rating > borderline) {
            ++wrong.shouldPass;
            wrong.failedWrongly += passed ? 0 : 1;
            wrong.falseFails += below;
        }
    }
    wrong.falsePasses /= static_cast<double>(wrong.shouldFail);
    wrong.falseFails /= static_cast<double>(wrong.shouldPass);
    result.wrong = wrong;
}

}  // namespace

BorderlineRegression borderlineRegression(const Marks& ratings, const Marks& scores, double borderline) {
    const PairedMarks both = pairedMarks(ratings, scores);
    BorderlineRegression result;
    const auto none = [&](const char* because) {
        result.cut = Estimate::undefined(because, both.size(), both.leftOut);
        result.wrongUndefinedBecause = because;
        return result;
    };
    if (both.size() < kFewestForBorderline)
        return none("fewer than ten attempts have both a rating and a score");
    const auto line = fitLine(both.first, both.second);
    if (!line) return none("all attempts are rated the same");
    const auto [least, greatest] = std::minmax_element(both.first.begin(), both.first.end());
    if (!(*least < borderline && borderline < *greatest))
        return none("no ratings on both sides of the borderline");
    if (!(line->slope > 0.0)) return none("the score does not rise with the rating");

    result.cut = {line->at(borderline), {}, both.size(), both.leftOut, {}, {}};
    result.slope = line->slope;
    result.residual = line->residual;
    result.explained = line->explained;
    if (!(line->residual > 0.0)) {
        result.cut.noIntervalBecause = result.wrongUndefinedBecause = "all scores lie on one line";
        return result;
    }
    const double half = student95(line->n - 2.0) * line->errorAt(borderline);
    result.cut.interval = Interval{*result.cut.value - half, *result.cut.value + half};
    addWrongDecisions(result, both, *line, borderline);
    return result;
}

}  // namespace assessment
