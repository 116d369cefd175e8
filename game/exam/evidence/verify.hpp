// `stipple verify`: whether a file is genuine, on any PC, with nothing but the academy's public root. It
// never writes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <scoring/scorecard.hpp>

#include "credential/status_list.hpp"
#include "crypto/sealing.hpp"
#include "exam/evidence/submission.hpp"
#include "practice/scorecard_json.hpp"
#include "trust/key_book.hpp"

namespace exam {

struct StationVerdict {
    int number = 1;
    std::size_t dots = 0;
    // Made again from the samples: the farthest of place and depth, mm; within `toleranceMm` (0 for the same
    // build and physics, 0.01 for another build).
    std::optional<double> worstMm;
    double toleranceMm = 0.0;
    bool buildMatches = false;
    std::optional<practice::ScoredFile> scored;  // with the hidden part's level and ensemble; needs the key
};

struct Verdict {
    std::string kind;  // paper, key, submission, sealed, day, decision, certificate, claim, status, attempt
    std::optional<bool> genuine;  // absent: sealed, and no key to look inside
    trust::Reasons reasons;  // why not, or what to know ("specimen", "rehearsal", "sealed", "build-other")
    std::optional<std::string> receipt;
    std::vector<StationVerdict> stations;
    // Of a decision: the points as they stand in it and as they were worked out again, thousandths.
    std::optional<bool> scoresAgree;
    std::optional<credential::Standing> standing;  // of a certificate or claim
};

struct VerifyWith {
    std::optional<trust::AcademyRoot> root;
    std::vector<std::string> certificates;  // bytes of key certificates that are known beside the file's own
    std::optional<std::string> revocations;
    const crypto::SealKey* academy = nullptr;
    std::optional<std::string> status;     // bytes of a status list
    std::optional<std::string> typedName;  // compared with a certificate's hashed name
    std::string now;                       // RFC 3339 UTC
    std::string build;                     // of this program
    std::int64_t seenRevocations = 0;
};
[[nodiscard]] Verdict verify(std::string_view bytes, const VerifyWith& with);

// The evidence alone, opened: signatures, chains, draw, samples to dots, and, with the hidden part, the
// score.
struct Checked {
    Verdict verdict;
    std::optional<Submission> submission;
};
[[nodiscard]] Checked checkSubmission(std::string_view bytes, const VerifyWith& with,
                                      const HiddenPart* hidden);

}  // namespace exam
