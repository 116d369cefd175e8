// What a sitting's log says of the pen, for the people who decide.
#pragma once

#include <vector>

#include "exam/sitting/sitting_log.hpp"
#include "trust/reason.hpp"

namespace exam {

// "pen-other": a pen drew that was not there at preflight; "pen-slow": a station had a stretch in which the
// pen reported less often than the paper asks for. They make nothing less genuine. None in a log without such
// entries.
[[nodiscard]] trust::Reasons penNotesOf(const std::vector<Entry>& log);

}  // namespace exam
