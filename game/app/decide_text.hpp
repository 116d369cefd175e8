// How proposals and decisions are told.
#pragma once

#include <string>

#include "exam/decision/decision.hpp"
#include "text/json.hpp"

namespace app {

[[nodiscard]] std::string proposalText(const exam::Proposal& proposal);
[[nodiscard]] std::string decisionText(const exam::Decision& decision,
                                       const std::vector<std::string>& signers);
// "schema": "stipple.decision/1": the decision's body, with its flags, and who signed.
[[nodiscard]] text::Json decisionJson(const exam::Decision& decision,
                                      const std::vector<std::string>& signers);
// RFC 4180 with the header
// candidate,paper,sat_on,receipt,station,criterion,points,low,high,cut,met,near_cut,outcome; points with
// three decimals, truth values true or false; an empty cell: undefined. No flags.
[[nodiscard]] std::string decisionCsv(const exam::Decision& decision);

}  // namespace app
