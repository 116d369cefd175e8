// A fault: the field filled in straight rows.
#pragma once

#include "hands/plan.hpp"

namespace hands {

// As dense as asked, but in rows one pitch apart with dots one pitch apart in them: across the
// field, across its gradient, or along the hairline. At a hairline's front the given natural
// places stay as they are. Where earlier dots stand the rows
// are fewer and no less strict.
[[nodiscard]] Places rowPlaces(const scoring::TargetField& field, const Places& natural,
                               scoring::Random& random);

// True where a place belongs to the hairline: the faults of the field leave it alone.
[[nodiscard]] bool inHairline(const scoring::TargetField& field, scoring::Point place);

}  // namespace hands
