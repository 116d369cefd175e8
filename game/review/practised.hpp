// How long somebody has practised, and when to rest the hand.
#pragma once

#include <cstdint>
#include <vector>

#include "record/store/run_table.hpp"
#include "review/work_load.hpp"

namespace review {

// A trainer of permanent make-up has people stop every 15 minutes against cramp (npmua.com, art exercise 2).
// What a rest is stands in work_load.hpp; that an hour in four is enough is a default of ours.
inline constexpr double kRestAfterS = 15.0 * 60.0;
inline constexpr double kRestS = kRest.value;
inline constexpr double kLatelyS = 4.0 * 3600.0;
inline constexpr double kEnoughS = 60.0 * 60.0;

enum class Rest { none, shortRest, enough };
[[nodiscard]] const char* name(Rest rest);

struct Practised {
    double sinceRestS = 0.0;  // the needle's time in runs since the last rest of kRestS; 0 once it is over
    double latelyS = 0.0;     // in runs that began within the last kLatelyS
    Rest advice = Rest::none;
};

// `runs` of one person, oldest first; `now` in ms since 1970. Whatever the state: the hand worked in aborted
// runs too. A run that began after `now` (the clock was set) does not matter.
[[nodiscard]] Practised practised(const std::vector<store::Run>& runs, std::int64_t now);

}  // namespace review
