#include "assessment/naturalness.hpp"

#include <algorithm>
#include <numeric>

namespace assessment {

Naturalness naturalnessOf(const PairSeries& series) {
    std::vector<Comparison> comparisons;
    for (std::size_t i = 0; i < series.plan.size(); ++i) {
        if (!series.choices[i]) continue;
        const PlannedPair& pair = series.plan[i];
        const auto& [judge, left, at] = *series.choices[i];
        const auto place = std::find(series.judges.begin(), series.judges.end(), judge);
        comparisons.push_back({left ? pair.left : pair.right, left ? pair.right : pair.left,
                               static_cast<std::size_t>(place - series.judges.begin())});
    }
    Naturalness result;
    result.judged = comparisons.size();
    result.planned = series.plan.size();
    result.scale = bradleyTerry(series.pieces.size(), comparisons);
    result.fits = judgeFits(result.scale, comparisons, series.judges.size());
    result.order.resize(result.scale.pieces.size());
    std::iota(result.order.begin(), result.order.end(), std::size_t{0});
    std::stable_sort(result.order.begin(), result.order.end(), [&](std::size_t a, std::size_t b) {
        return result.scale.pieces[a].logit > result.scale.pieces[b].logit;
    });
    return result;
}

}  // namespace assessment
