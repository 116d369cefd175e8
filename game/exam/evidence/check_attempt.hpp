// An attempt file by itself: nobody signed it, but its chain and its samples can be looked at.
#pragma once

#include <string_view>

#include "exam/evidence/verify.hpp"

namespace exam {

// Genuine: the chain is whole and the dots are what the samples make. Always told: "unsigned", for whoever
// can write a file can compute a chain; or, of one that belongs to a sitting, "exam-part". Codes
// "attempt-form", "attempt-torn", "file-newer", "attempt-segment" (a later part of a station cannot be made
// by itself), and those of makeDotsAgain().
[[nodiscard]] Verdict checkAttempt(std::string_view bytes, const VerifyWith& with);

}  // namespace exam
