// The order in which a person works through a plan.
#pragma once

#include "hands/plan.hpp"

namespace hands {

// Patch by patch, patches in a serpentine from the front backwards, and within a patch always
// to the nearest place that is left. `patchMm` > 0 is what a hand covers without moving.
[[nodiscard]] Places inWorkOrder(const Places& places, double patchMm);

}  // namespace hands
