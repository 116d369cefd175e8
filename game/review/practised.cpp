#include "review/practised.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace review {

const char* name(Rest rest) {
    static constexpr std::array kNames{"none", "short", "enough"};
    return kNames[static_cast<std::size_t>(rest)];
}

Practised practised(const std::vector<store::Run>& runs, std::int64_t now) {
    Practised practised;
    double begunAgo = 0.0;  // s, of the run that was looked at before, which is the next by time
    bool sitting = true;
    for (std::size_t i = runs.size(); i-- > 0;) {
        const double ago = static_cast<double>(now - runs[i].startedAt) / 1e3;
        const double lasted = static_cast<double>(runs[i].durationUs) / 1e6;
        if (ago < 0.0) continue;
        sitting = sitting && ago - lasted - begunAgo < kRestS;
        if (!sitting && ago > kLatelyS) break;
        if (sitting) practised.sinceRestS += lasted;
        if (ago <= kLatelyS) practised.latelyS += lasted;
        begunAgo = ago;
    }
    if (practised.latelyS >= kEnoughS)
        practised.advice = Rest::enough;
    else if (practised.sinceRestS >= kRestAfterS)
        practised.advice = Rest::shortRest;
    return practised;
}

}  // namespace review
