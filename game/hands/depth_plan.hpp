// How deep a hand goes, dot by dot.
#pragma once

#include "hands/plan.hpp"
#include "hands/touches.hpp"

namespace hands {

struct DepthHabit {
    double biasMm = 0.0;           // > 0 = too deep
    double spread = 0.25;          // standard deviation, in half-widths of the zone's band
    double driftHalfWidths = 0.0;  // from the first dot to the last
};

// The places in order, each with its zone's target and the hand's habit. A place outside every
// zone takes the nearest zone's target.
[[nodiscard]] std::vector<MeantDot> withDepth(const Places& ordered, const scoring::TargetField& field,
                                              const DepthHabit& habit, scoring::Random& random);

}  // namespace hands
