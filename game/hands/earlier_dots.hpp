// The earlier work that a level begins with, as a hand would have left it.
#pragma once

#include <cstdint>
#include <vector>

#include <scoring/dot.hpp>

#include "hands/hand.hpp"
#include "level/level.hpp"

namespace hands {

struct EarlierPlan {
    Kind hand = Kind::expert;
    std::uint64_t seed = 1;
    // Of the complete work: thinned to the first, then to the next; each > 0 and smaller than the one before,
    // the first < 1 (asserted). So a first session is a part of the second one.
    std::vector<double> shares;
    double patchiness = 0.0;  // see Thinning
};

// The hand fills the level whole, as if the skin were untouched, and so much of it stays: places to a
// micrometre and depths as meant, without the skin's part in them, so that every machine makes the same. A
// level of mode free (asserted).
[[nodiscard]] std::vector<scoring::Dot> earlierDots(level::Level level, const EarlierPlan& plan);

}  // namespace hands
