#include "practice/rescore.hpp"

#include <algorithm>
#include <scoring/score.hpp>

namespace practice {

bool rescoresTheSame(const level::Level& level, const record::Attempt& attempt,
                     const std::vector<scoring::Dot>& madeAgain, const scoring::Ensemble& ensemble,
                     const ScoredFile& scored) {
    const bool open = attempt.end == record::EndState::interrupted;
    const std::size_t count = open ? std::min(madeAgain.size(), attempt.dots.size()) : madeAgain.size();
    const std::vector<scoring::Dot> dots(madeAgain.begin(),
                                         madeAgain.begin() + static_cast<std::ptrdiff_t>(count));
    ScoredFile again = scored;
    again.scorecard = scoring::score(level.scenario, ensemble, dots);
    return scorecardJson(again).dump() == scorecardJson(scored).dump();
}

}  // namespace practice
