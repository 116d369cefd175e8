// Whether the work in a submission is the work that this candidate was given.
#pragma once

#include <optional>

#include "exam/evidence/check_signatures.hpp"
#include "exam/evidence/submission.hpp"

namespace exam {

// Forms and seeds of the skin as the draw gives them, levels the paper's, headers the opening's. Codes
// "draw-form", "draw-skin", "attempt-sitting" (of another sitting, paper or kind), "attempt-candidate",
// "attempt-level" (not the level that the paper has for this form), "attempt-time" (another extra time),
// "attempt-input" (an input that the paper does not take, or no window), "station-twice"; and
// "submission-preflight": the record of the preflight is not the one that the opening names.
[[nodiscard]] Fault checkBindings(const Submission& submission);

}  // namespace exam
