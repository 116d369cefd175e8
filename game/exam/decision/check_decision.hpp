// A decision by its signatures and, with the evidence, by its points.
#pragma once

#include "exam/evidence/verify.hpp"
#include "trust/signed_file.hpp"

namespace exam {

// Codes: those of readDecision(). With with.evidence and the academy's key also "decision-evidence" (another
// file than the decision names), those of checkSubmission(), and "score-changed": the points, cuts or errors
// in it are not those that the evidence is worth. Without: "evidence-missing" is told.
[[nodiscard]] Verdict checkDecision(const trust::SignedFile& file, const trust::KeyBook& book,
                                    const VerifyWith& with);

}  // namespace exam
