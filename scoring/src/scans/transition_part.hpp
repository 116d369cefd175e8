// The part of a hairline that fills in too abruptly or too gradually.
#pragma once

#include <optional>
#include <vector>

#include "metrics/hairline.hpp"

namespace scoring {

struct TransitionPart {
    double from = 0.0, to = 0.0;  // mm of arc
    // Way from the first dots to full work over that of skilled work, less 1: -0.8 is four fifths
    // shorter. The first dots: the 17 % foremost, more than single hairs are.
    double off = 0.0;
    double sureness = 0.0;  // |off| times the square root of the dots looked at
};

// The half, or the whole, of the line where that way is farthest from the reference's. Each part is
// measured from its own mean front. Nothing for an undefined view or parts of under 20 dots.
[[nodiscard]] std::optional<TransitionPart> transitionPart(const HairlineView& view,
                                                           const std::vector<double>& reference);

}  // namespace scoring
