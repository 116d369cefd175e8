// How long a person has practised since the last rest, for a word about a break between attempts.
#pragma once

#include <scoring/units.hpp>

namespace review {

// A rest that counts [default of ours]: five minutes without an attempt. After how long one is due is a
// setting of the window; its default, and what practised.hpp advises, are a trainer's 15 minutes.
inline constexpr scoring::Seconds kRest{300.0};

class WorkLoad {
public:
    // An attempt that lasted from one moment to another (of any clock that goes on, s), of which `worked` s
    // were not paused. In order of time.
    void practised(scoring::Seconds from, scoring::Seconds to, scoring::Seconds worked);
    // Worked since the last rest; 0 once it has lasted kRest.
    [[nodiscard]] scoring::Seconds sinceRest(scoring::Seconds now) const;
    // Whether a break is due; never with `after` <= 0.
    [[nodiscard]] bool breakIsDue(scoring::Seconds now, scoring::Seconds after) const;

private:
    scoring::Seconds m_worked{0.0};
    scoring::Seconds m_until{0.0};  // end of the last attempt
};

}  // namespace review
