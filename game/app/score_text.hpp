// A scorecard in words, for the terminal.
#pragma once

#include <string>

#include <scoring/ensemble.hpp>

#include "practice/scorecard_json.hpp"

namespace app {

// Criteria with their figures, gates, the worst findings and the verdict, a line each.
[[nodiscard]] std::string scorePage(const practice::ScoredFile& scored);
// "24 recorded attempts of 8 persons; gate smax stops 1 of them", or "synthetic experts".
[[nodiscard]] std::string referenceText(const scoring::ReferenceSource& source);
// kGood when passed or without a pass line, else kNo.
[[nodiscard]] int exitCodeOf(const practice::ScoredFile& scored);

}  // namespace app
