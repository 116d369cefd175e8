// Who signed the evidence of a sitting, from its first block to its close.
#pragma once

#include <optional>
#include <vector>

#include "exam/evidence/submission.hpp"
#include "trust/key_book.hpp"

namespace exam {

using Fault = std::optional<trust::Reason>;

// The three signatures of the close: the last session's key, the station that opened it, the examiner who
// did. Codes "close-signatures" (not these three), "close-session", and those of KeyBook::signer.
[[nodiscard]] Fault checkClose(const Submission& submission, const trust::KeyBook& book);

// Each segment's key: of the very first the opening's, of each further one (by attempt or by a restart) one
// that the station endorsed in the log. Every signature in a segment fits its chain, the first stands before
// any sample, and no more than the journal's interval of samples goes unsigned. Codes "session-key",
// "segment-signature".
[[nodiscard]] Fault checkSessions(const Submission& submission, const trust::KeyBook& book);

}  // namespace exam
