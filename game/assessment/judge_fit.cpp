#include "assessment/judge_fit.hpp"

#include <cassert>
#include <cmath>

namespace assessment {
namespace {

struct Sums {
    double squares = 0.0;      // (x - p)^2
    double information = 0.0;  // p (1 - p)
    double variance = 0.0;     // of squares
};

void conclude(JudgeFit& fit, const Sums& sums, const BradleyTerry& scale) {
    const auto none = [&](const std::string& because) {
        fit.infit = fit.spread = scoring::Measured::undefined(because);
    };
    if (scale.pieces.empty()) return none("there is no scale: " + scale.undefinedBecause);
    if (fit.judgements < kFewestJudgements) return none("fewer than ten comparisons by this judge");
    if (!(sums.variance > 1e-9 * sums.information)) return none("all pairs were of pieces that are alike");
    const double infit = sums.squares / sums.information;
    const double spread = std::sqrt(sums.variance) / sums.information;
    fit.infit = {infit, {}};
    fit.spread = {spread, {}};
    fit.misfits = infit > 1.0 + kMisfitLine * spread;
}

}  // namespace

std::vector<JudgeFit> judgeFits(const BradleyTerry& scale, const std::vector<Comparison>& comparisons,
                                std::size_t judges) {
    std::vector<JudgeFit> fits(judges);
    std::vector<Sums> sums(judges);
    for (const Comparison& each : comparisons) {
        assert(each.judge < judges);
        ++fits[each.judge].judgements;
        if (scale.pieces.empty()) continue;
        const double p = chanceToWin(scale.pieces[each.winner].logit, scale.pieces[each.loser].logit);
        Sums& sum = sums[each.judge];
        sum.squares += (1.0 - p) * (1.0 - p);
        sum.information += p * (1.0 - p);
        sum.variance += p * (1.0 - p) * (1.0 - 2.0 * p) * (1.0 - 2.0 * p);
    }
    for (std::size_t judge = 0; judge < judges; ++judge) {
        fits[judge].judge = judge;
        conclude(fits[judge], sums[judge], scale);
    }
    return fits;
}

}  // namespace assessment
