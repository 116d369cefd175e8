// From evidence to a decision: criteria over the stations, cuts that nothing makes up for, critical errors,
// and two people who sign.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "exam/decision/screening.hpp"
#include "exam/evidence/verify.hpp"
#include "exam/paper/paper.hpp"
#include "trust/key_book.hpp"

namespace exam {

// All points and cuts are thousandths of a point, 0 .. 100000.
struct CriterionResult {
    std::optional<std::int64_t> points;  // absent: undefined
    std::string undefinedBecause;
    std::int64_t cut = 0;
    // The 95 % interval by the station's standard error of measurement (points +- 1.96 SEM, within 0 .. 100);
    // of undefined points 0 and 0.
    std::int64_t low = 0, high = 0;
    bool met = false;
    bool nearCut = false;
    friend bool operator==(const CriterionResult&, const CriterionResult&) = default;
};
struct StationDecision {
    int number = 1;
    std::string title;
    std::optional<CriterionResult> spacing, depth, hairline;
    std::vector<std::string> criticalErrors;  // that were made
    bool met = false;
    friend bool operator==(const StationDecision&, const StationDecision&) = default;
};
// What the rules say; a proposal until two people sign.
struct Proposal {
    std::string receipt;     // empty when the sealed file was not there
    std::string submission;  // BLAKE2b-256 of the sealed file, hex
    std::vector<StationDecision> stations;
    bool pass = false;
    bool needsSecondLook = false;  // near a cut: one more examiner signs
    bool mayCertify = true;        // false: rehearsal, mouse, evidence that is not genuine
    trust::Reasons reasons;
    std::vector<Flag> flags;  // for people; they change nothing above
};
// The rules: every criterion that the paper asks for is defined and at its cut or above, no critical error
// was made, at every station, and the evidence is genuine. `checked` must be of the paper that `hidden` is
// of. Receipt and submission are the caller's to fill in. Reasons: those of the evidence, and
// "station-missing", "critical-unknown", "depth-not-pressure", "input-not-pen", "near-cut".
[[nodiscard]] Proposal propose(const Checked& checked, const HiddenPart& hidden, std::vector<Flag> flags);

enum class Outcome { pass, fail, voided };
[[nodiscard]] const char* name(Outcome outcome);  // pass, fail, void

// What an appeal found before it: the trail.
struct Appealed {
    std::string grounds;  // what the candidate says
    Outcome outcome = Outcome::fail;
    bool pass = false;  // as the rules had it
    std::vector<StationDecision> stations;
    std::vector<std::string> signers;  // holders' ids
    std::string at;
    friend bool operator==(const Appealed&, const Appealed&) = default;
};

struct Decision {
    Proposal proposal;
    Outcome outcome = Outcome::fail;
    std::string candidate;  // person's id
    std::string number;     // "C-027"
    std::string sitting;    // id
    std::string paper;      // hash
    std::string paperId;
    std::string title;  // the paper's
    std::string satOn;  // RFC 3339 date of the opening
    bool specimen = false;
    std::string examiner;                 // a person's id: who examined in the sitting
    std::string reason;                   // of an outcome that is not the proposal's: needs two who override
    std::vector<std::string> overrideBy;  // key labels
    std::optional<std::string> appealOf;  // hash of the decision file that this one replaces
    std::optional<Appealed> appealed;     // with appealOf
    std::string at;
};

// Part decision.json; unsigned. Whole numbers, strings and truth values only.
[[nodiscard]] trust::SignedFile decisionFile(const Decision& decision);
// Form and content of the body alone ("decision-form"), whoever signed.
[[nodiscard]] std::variant<Decision, trust::Reason> decisionOf(std::string_view json);

// With its signatures, in this order: an examiner (grade), further examiners (grade), a certifier (certify).
// All are different persons, by the holder of their keys, and none is the candidate; the certifier is not who
// examined. An outcome that is not the proposal's has two further examiners, whose labels it names; one near
// a cut has one at least. An appeal has one signer at least who did not sign before. Codes "decision-form",
// "decision-unsigned", "decision-one-person", "decision-candidate", "decision-examiner-certifies",
// "decision-second-look", "decision-override", "decision-appeal", and those of KeyBook::signer.
[[nodiscard]] std::variant<Decision, trust::Reason> readDecision(const trust::SignedFile& file,
                                                                 const trust::KeyBook& book);

// Whether the outcome is not what the rules say.
[[nodiscard]] bool isOverride(const Decision& decision);

}  // namespace exam
