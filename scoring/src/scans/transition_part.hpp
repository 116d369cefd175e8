// The part of a hairline that fills in too abruptly or too gradually.
#pragma once

#include <optional>

#include "metrics/hairline.hpp"

namespace scoring {

struct TransitionPart {
    LinePart line;
    // Nats by which the part is fuller than skilled work: + too abrupt.
    double off = 0.0;
    double sureness = 0.0;  // |off| times the square root of the dots expected
};

// What skilled work has of H4, nat: the middle of its band. Nothing for a reference without a hairline.
[[nodiscard]] std::optional<double> usualFill(const Ensemble& reference);

// The half, or the whole, of the line whose transition is surest to be unlike the reference's. Nothing
// for an undefined view, a reference without a hairline or parts of under 20 expected dots.
[[nodiscard]] std::optional<TransitionPart> transitionPart(const HairlineView& view,
                                                           const Ensemble& reference);

}  // namespace scoring
