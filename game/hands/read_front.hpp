// The front that somebody began: a hand that goes on with a hairline follows it.
#pragma once

#include <scoring/random.hpp>
#include <scoring/scenario.hpp>

#include "hands/front.hpp"

namespace hands {

// A front as irregular as `first` that explains the earlier dots of the field: a Metropolis walk over its
// waves by the likelihood of a thinned Poisson process, the best of the walk. The field must have a hairline.
[[nodiscard]] IrregularFront frontThrough(const scoring::TargetField& field, const IrregularFront& first,
                                          scoring::Random& random);

}  // namespace hands
