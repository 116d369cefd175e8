// The one fault of a paper's hidden part that says nothing against the evidence.
#pragma once

#include <string_view>

namespace exam {

// openHidden()'s code for a reference of another scoring version: evidence outlives versions of the score,
// and is verified without its points then.
inline constexpr std::string_view kOtherReference = "paper-ensemble";

}  // namespace exam
