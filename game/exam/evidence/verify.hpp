// `stipple verify`: whether a file is genuine, on any PC, with nothing but the academy's public root. It
// never writes. docs/verify.md has the codes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <scoring/ensemble.hpp>
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
    // build, 0.01 for another build with the same physics). Absent: they could not be made again.
    std::optional<double> worstMm;
    double toleranceMm = 0.0;
    bool buildMatches = false;
    std::optional<practice::ScoredFile> scored;  // with the hidden part's level and ensemble; needs the key
};

struct Verdict {
    // paper, key, revocations, root, submission, sealed, day, decision, certificate, claim, status, attempt;
    // empty: it is none of them
    std::string kind;
    std::optional<bool> genuine;  // absent: sealed, and no key to look inside
    trust::Reasons reasons;  // why not, or what to know ("specimen", "rehearsal", "sealed", "build-other")
    std::optional<std::string> receipt;
    std::vector<StationVerdict> stations;
    // Of a decision with its evidence: whether the points in it are those that the evidence is worth.
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
    // Bytes of the sealed submission that a decision is about: its points are worked out again.
    std::optional<std::string> evidence;
    // The reference of a level of practice, or a sentence why there is none. May be empty.
    std::function<std::variant<scoring::Ensemble, std::string>(const level::Level& level)> reference;
    std::string now;    // RFC 3339 UTC
    std::string build;  // of this program
    std::int64_t seenRevocations = 0;
};
// What kind of file that is by its first bytes: a name of Verdict::kind, or empty.
[[nodiscard]] std::string kindOf(std::string_view bytes);
[[nodiscard]] Verdict verify(std::string_view bytes, const VerifyWith& with);

// The evidence alone, sealed or opened: signatures, chains, draw, samples to dots, and, with the hidden part,
// the score. Sealed bytes need with.academy. Without `hidden` it is opened with with.academy where that is
// there. What is wrong stops it: the first reason is the one that counts.
struct Checked {
    Verdict verdict;
    std::optional<Submission> submission;
};
[[nodiscard]] Checked checkSubmission(std::string_view bytes, const VerifyWith& with,
                                      const HiddenPart* hidden = nullptr);

// Keys as `with` has them, or why none of it can be believed ("root-missing").
[[nodiscard]] std::variant<trust::KeyBook, trust::Reason> bookOf(const VerifyWith& with);

}  // namespace exam
