// From evidence to a decision: criteria over the stations, cuts that nothing makes up for, critical errors,
// and two people who sign.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "exam/decision/screening.hpp"
#include "exam/evidence/verify.hpp"
#include "exam/paper/paper.hpp"
#include "trust/key_book.hpp"

namespace exam {

struct CriterionResult {
    std::optional<std::int64_t> points;  // thousandths; absent: undefined
    std::string undefinedBecause;
    std::int64_t cut = 0;
    double low = 0.0, high = 0.0;  // points, the 95 % interval by the station's SEM
    bool met = false;
    bool nearCut = false;
};
struct StationDecision {
    int number = 1;
    std::string title;
    std::optional<CriterionResult> spacing, depth, hairline;
    std::vector<std::string> criticalErrors;  // that were made
    bool met = false;
};
// What the rules say; a proposal until two people sign.
struct Proposal {
    std::string receipt;
    std::string submission;  // BLAKE2b-256 of the sealed file, hex
    std::vector<StationDecision> stations;
    bool pass = false;
    bool needsSecondLook = false;  // near a cut
    bool mayCertify = true;        // false: rehearsal, mouse, evidence that is not genuine
    trust::Reasons reasons;
    std::vector<Flag> flags;  // for people; they change nothing above
};
[[nodiscard]] Proposal propose(const Checked& checked, const HiddenPart& hidden, std::vector<Flag> flags);

enum class Outcome { pass, fail, voided };
struct Decision {
    Proposal proposal;
    Outcome outcome = Outcome::fail;
    std::string candidate;  // person's id
    std::string number;     // "C-027"
    std::string paper;      // hash
    std::string paperId;
    std::string reason;                   // of an outcome that is not the proposal's: needs two who override
    std::vector<std::string> overrideBy;  // key labels
    std::optional<std::string> appealOf;  // hash of the decision that this one replaces
    std::string at;
};

// Parts decision.json and the evidence's hash; signatures: examiner (grade), certifier (certify); an override
// one more examiner.
[[nodiscard]] trust::SignedFile decisionFile(const Decision& decision);
// With its signatures: examiner and certifier are two persons and neither is a candidate; an override has two
// examiners beside. Codes "decision-form", "decision-one-person", "decision-override", "decision-unsigned".
[[nodiscard]] std::variant<Decision, trust::Reason> readDecision(const trust::SignedFile& file,
                                                                 const trust::KeyBook& book);

}  // namespace exam
