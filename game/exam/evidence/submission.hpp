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

// Parts of the file "stipple sitting": opening.json, opening.signed (an examiner's signature over it, a
// SignedFile of its own), sitting.log, preflight.json, paper (the whole file), public (the opened public
// part), keys/N (certificates), revoked, attempts/STATION-SEGMENT.attempt; signatures: session (close),
// station (close), examiner (close).
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

// The sealed file's clear part "about.json": paper, sitting, candidate's number, station, rehearsal,
// specimen.
struct Sealed {
    trust::SignedFile file;
    std::string sitting, paperId, candidate, station;
    bool rehearsal = false;
    bool specimen = false;
};
[[nodiscard]] std::string sealedSubmission(const trust::SignedFile& submission, const Sealed& about,
                                           const crypto::SealPublicKey& academy,
                                           const crypto::SigningKey& station, const std::string& at);
[[nodiscard]] std::variant<Sealed, trust::Reason> readSealed(std::string_view bytes);
[[nodiscard]] std::variant<std::string, trust::Reason> openSealed(const Sealed& sealed,
                                                                  const crypto::SealKey& academy);

// First 80 bits of the sealed file's BLAKE2b-256 in Crockford's base 32 and a check character:
// "XXXX-XXXX-XXXX-XXXX-X".
[[nodiscard]] std::string receiptOf(std::string_view sealedBytes);
// Whether the text is one, typed by a person: O, I, L read as 0, 1, 1; case and hyphens do not matter.
[[nodiscard]] std::optional<std::string> typedReceipt(std::string_view text);

}  // namespace exam
