// A fault: dots drawn together in clumps, with holes between them.
#pragma once

#include "hands/plan.hpp"

namespace hands {

// The natural places, those of the field drawn towards the middle of clumps of about six; a
// hairline's transition zone stays as it is.
[[nodiscard]] Places clumpedPlaces(const scoring::TargetField& field, const Places& natural,
                                   scoring::Random& random);

}  // namespace hands
