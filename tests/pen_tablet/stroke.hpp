// The reports that a scripted pen writes: all different, so that a lost, doubled or swapped one shows.
#pragma once

#include <functional>
#include <vector>

#include "pen_tablet/scripted_pen.hpp"

namespace pen_tablet {

// `seconds` of 200 reports a second inside the middle of the skin: half-second rounds of a touch and a
// way through the air, each place, pressure and tilt known. The first report touches.
[[nodiscard]] std::vector<PenReport> stroke(double seconds);

// Gives them to `report` at their times by the monotonic clock, never ahead of them.
void write(const std::vector<PenReport>& reports, const std::function<void(const PenReport&)>& report);

}  // namespace pen_tablet
