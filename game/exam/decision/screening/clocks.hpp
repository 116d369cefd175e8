// The three clocks that a slowed program cannot keep together: the pen's own rate, the X server's time and
// this program's.
#pragma once

#include <optional>
#include <vector>

#include "pen/sample.hpp"

namespace exam {

// How fast this program's clock ran by the X server's: the slope of arrivals over times, least squares.
// Nothing without arrivals or under ten seconds of work.
[[nodiscard]] std::optional<double> programClockRate(const std::vector<pen::Sample>& samples);

// Reports a second while the pen reports without a break: over all steps in time of at most one and a half
// usual ones (the median). Nothing under 200 of them.
[[nodiscard]] std::optional<double> reportRateOf(const std::vector<pen::Sample>& samples);

}  // namespace exam
