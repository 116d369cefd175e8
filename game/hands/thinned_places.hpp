// A part of a complete pattern: what stands there after the first of several layers or sessions.
#pragma once

#include <vector>

#include "hands/plan.hpp"
#include "hands/touches.hpp"

namespace hands {

struct Thinning {
    double share = 1.0;       // of the dots that stay, over all, > 0 .. 1
    double patchiness = 0.0;  // 0 = the same share everywhere; 1 = from next to none to nearly all
};

// The dots that stay, in their order: evenly spread for their share, as the pattern was for all (see
// eliminate()); so a smaller share of what stays is a part of it too. Patches are 8 to 14 mm apart.
[[nodiscard]] std::vector<MeantDot> thinned(const scoring::TargetField& field,
                                            const std::vector<MeantDot>& dots, const Thinning& thinning,
                                            scoring::Random& random);

}  // namespace hands
