// How many dots a level's densities ask for.
#pragma once

#include <scoring/scenario.hpp>

namespace level {

// The integral of the densities over the zones, earlier dots included, to a tenth of a percent; as
// scoring::TargetField::expectedDots(), but quick for large zones.
[[nodiscard]] double askedDots(const scoring::Scenario& scenario);

}  // namespace level
