// A cause in English, for the scorecard and the command line; the window has its own words.
#pragma once

#include <string>

#include "practice/causes.hpp"

namespace practice {

// "Skin slack (below 0.5) in 70 % of the dots outside the band, in 12 % of the others."
[[nodiscard]] std::string sentenceOf(const Cause& cause);
// A share as people read it: whole per cent.
[[nodiscard]] std::string wholePercent(double share);

}  // namespace practice
