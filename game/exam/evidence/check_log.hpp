// Whether the sitting's log tells one story that the rules allow, and the same as the attempts.
#pragma once

#include "exam/evidence/check_signatures.hpp"
#include "exam/evidence/submission.hpp"

namespace exam {

// Clocks never go back; identity before work; stations one after another, each begun and ended, each with its
// attempt; none longer than its minutes with the extra time; interruptions as the rules let them be, or an
// examiner's decision; the candidate's close and the examiner's at the end, or a stop. Codes "log-times",
// "log-order", "log-station" (log and attempts differ), "log-minutes", "log-interruptions", "log-close".
[[nodiscard]] Fault checkLog(const Submission& submission, const trust::KeyBook& book);

}  // namespace exam
