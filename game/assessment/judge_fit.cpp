#include "assessment/judge_fit.hpp"

#include <cassert>
#include <cmath>

namespace assessment {
namespace {

struct Sums {
    std::size_t judgements = 0;
    double squares = 0.0;      // (x - p)^2
    double information = 0.0;  // p (1 - p)
    double variance = 0.0;     // of squares

    void add(double chanceOfOutcome) {
        const double p = chanceOfOutcome;
        ++judgements;
        squares += (1.0 - p) * (1.0 - p);
        information += p * (1.0 - p);
        variance += p * (1.0 - p) * (1.0 - 2.0 * p) * (1.0 - 2.0 * p);
    }
    [[nodiscard]] bool tells() const {
        return judgements >= kFewestJudgements && variance > 1e-9 * information;
    }
    [[nodiscard]] double infit() const { return squares / information; }
    [[nodiscard]] double spread() const { return std::sqrt(variance) / information; }
};

scoring::Measured infitOf(const Sums& sums, const char* tooFew) {
    if (sums.judgements < kFewestJudgements) return scoring::Measured::undefined(tooFew);
    if (!sums.tells()) return scoring::Measured::undefined("all pairs were of pieces that are alike");
    return {sums.infit(), {}};
}

void conclude(JudgeFit& fit, const Sums& own, const Sums& others) {
    fit.infit = infitOf(own, "fewer than ten comparisons by this judge");
    fit.others = infitOf(others, "fewer than ten comparisons by other judges");
    fit.spread = fit.infit;
    if (!fit.infit.value) return;
    fit.spread.value = own.spread();
    if (!fit.others.value) return;
    fit.misfits = own.infit() - others.infit() > kMisfitLine * std::hypot(own.spread(), others.spread());
}

}  // namespace

std::vector<JudgeFit> judgeFits(const BradleyTerry& scale, const std::vector<Comparison>& comparisons,
                                std::size_t judges) {
    std::vector<JudgeFit> fits(judges);
    std::vector<Sums> own(judges), others(judges);
    for (const Comparison& each : comparisons) {
        assert(each.judge < judges);
        ++fits[each.judge].judgements;
        if (scale.pieces.empty()) continue;
        const double p = chanceToWin(scale.pieces[each.winner].logit, scale.pieces[each.loser].logit);
        for (std::size_t judge = 0; judge < judges; ++judge)
            (judge == each.judge ? own : others)[judge].add(p);
    }
    for (std::size_t judge = 0; judge < judges; ++judge) {
        fits[judge].judge = judge;
        if (scale.pieces.empty()) {
            fits[judge].infit = fits[judge].spread = fits[judge].others =
                scoring::Measured::undefined("there is no scale: " + scale.undefinedBecause);
        } else {
            conclude(fits[judge], own[judge], others[judge]);
        }
    }
    return fits;
}

}  // namespace assessment
