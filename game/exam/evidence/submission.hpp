// The evidence of a sitting as one file, signed by session, station and examiner, sealed to the academy.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "crypto/sealing.hpp"
#include "exam/paper/paper.hpp"
#include "exam/sitting/opening.hpp"
#include "exam/sitting/sitting_log.hpp"
#include "trust/key_book.hpp"

namespace exam {

// Parts of the file "stipple sitting", by name, in any order and no others: opening.json, opening.signed (a
// signed file of its own: opening.hpp), sitting.log, preflight.json, paper (the whole file), public (the
// opened public part), keys/N (certificates), revoked, attempts/STATION-SEGMENT.attempt; signatures: session
// (close), station (close), examiner (close).
struct Submission {
    trust::SignedFile file;
    Opening opening;
    Paper paper;
    PublicPart publicPart;
    std::vector<Entry> log;
    struct Station {
        int number = 1;
        std::size_t form = 0;
        record::Attempt attempt;         // its segments joined
        std::vector<std::string> files;  // bytes of the segments
    };
    std::vector<Station> stations;
};
// The book and the certificates that the file carries, as far as the root signed them; its revocation list
// only when the book has none.
[[nodiscard]] std::variant<trust::KeyBook, trust::Reason> bookWith(const trust::KeyBook& book,
                                                                   const trust::SignedFile& submission);
// Form and parts of an opened submission: paper and opening are believed by bookWith(), the public part is
// the paper's, every attempt is one of this sitting and its segments follow one another by their chain
// values. The signatures of the close, draw, times, dots and log are checkSubmission()'s. Codes:
// "submission-form", "submission-part" (missing, or one too many), "submission-opening",
// "submission-paper" (opening and paper differ), "submission-attempt", "attempt-level",
// "submission-segments", "submission-log", and those of paper, public part and KeyBook::signer.
[[nodiscard]] std::variant<Submission, trust::Reason> readSubmission(std::string_view bytes,
                                                                     const trust::KeyBook& book);

// The sealed file: the clear part "about.json" (paper, sitting, candidate's number, station, rehearsal,
// specimen), the part "sealed", and in the clear the certificates and the list of revoked keys that lie
// inside too (keys/N, revoked); signed by the station (seal).
struct Sealed {
    trust::SignedFile file;
    std::string sitting, paperId, candidate, station;
    bool rehearsal = false;
    bool specimen = false;
};
[[nodiscard]] std::string sealedSubmission(const trust::SignedFile& submission, const Sealed& about,
                                           const crypto::SealPublicKey& academy,
                                           const crypto::SigningKey& station, const std::string& at);
// Form only: "sealed-form". The outer signature is checkSubmission()'s.
[[nodiscard]] std::variant<Sealed, trust::Reason> readSealed(std::string_view bytes);
// The bytes of the submission; "sealed-key": sealed to another key, or changed.
[[nodiscard]] std::variant<std::string, trust::Reason> openSealed(const Sealed& sealed,
                                                                  const crypto::SealKey& academy);

// First 80 bits of the sealed file's BLAKE2b-256 in Crockford's base 32 and a check character:
// "XXXX-XXXX-XXXX-XXXX-X".
[[nodiscard]] std::string receiptOf(std::string_view sealedBytes);
// The receipt as receiptOf() writes it, from what a person typed: O, I, L read as 0, 1, 1; case, blanks and
// hyphens do not matter. Nothing when its check character is wrong: every single wrong character and every
// swap of neighbours is seen.
[[nodiscard]] std::optional<std::string> typedReceipt(std::string_view text);

}  // namespace exam
