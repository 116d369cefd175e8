// The metrics of trace mode, one a file.
#pragma once

#include <scoring/measured.hpp>

#include "stats/assignment.hpp"

namespace scoring {

// T1, fraction: soft Dice of dots and marks.
[[nodiscard]] Measured tracedShare(const Matching& matching);
// T2, fraction: marks without a dot, of all marks.
[[nodiscard]] Measured missedShare(const Matching& matching);
// T3, fraction: dots without a mark, over the number of marks.
[[nodiscard]] Measured extraShare(const Matching& matching);
// T4, mm: mean distance of the dots from their marks.
[[nodiscard]] Measured meanOffset(const Matching& matching);

// Why nothing can be measured, or empty.
[[nodiscard]] std::string nothingToTrace(const Matching& matching);

}  // namespace scoring
