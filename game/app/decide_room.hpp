// A sealed sitting on the desk of the academy's office: opened, checked, scored, screened.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "app/decide_commands.hpp"
#include "app/desk.hpp"
#include "app/verify_room.hpp"
#include "exam/decision/decision.hpp"
#include "trust/key_shelf.hpp"

namespace app {

struct OpenedSitting {
    std::string bytes;  // sealed
    exam::Checked checked;
    exam::Proposal proposal;
};
// Opens the file with the office's key, works the score out again and compares it with other sittings.
// Nothing is written. A reason when it cannot be read; evidence that is not genuine is no reason but a
// proposal.
[[nodiscard]] std::variant<OpenedSitting, trust::Reason> openSitting(const Desk& desk,
                                                                     const DecideOptions& options);

// The decision on it, by the options' outcome; not signed.
[[nodiscard]] std::variant<exam::Decision, trust::Reason> decisionOn(const OpenedSitting& sitting,
                                                                     const DecideOptions& options,
                                                                     const std::string& at);

// A decision's file as it lies there, signed or not yet wholly.
struct DecisionFile {
    trust::SignedFile file;
    exam::Decision decision;
};
[[nodiscard]] std::variant<DecisionFile, trust::Reason> readDecisionFile(const std::string& path);

// Labels of those who signed, as far as their keys are known.
[[nodiscard]] std::vector<std::string> signersOf(const trust::SignedFile& file, const trust::KeyBook& book);

// Why this person may not sign: instructors of the candidate and the candidate may not ("duty-teaches",
// "duty-candidate"), nor who is known here without the role ("duty-role").
[[nodiscard]] std::optional<trust::Reason> whyNotDuty(const Desk& desk, const exam::Decision& decision,
                                                      const trust::KeyCertificate& signer);

[[nodiscard]] trust::KeyShelf shelfFor(const Desk& desk, const DecideOptions& options);

}  // namespace app
