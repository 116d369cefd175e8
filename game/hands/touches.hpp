// From meant dots to pen samples: approach, press, dwell, lift.
#pragma once

#include <vector>

#include <scoring/random.hpp>

#include "hands/plan.hpp"
#include "level/level.hpp"
#include "pen/sample.hpp"

namespace hands {

struct MeantDot {
    scoring::Point place;  // mm
    double depthMm = 0.0;  // at the deepest
};

// How a hand moves.
struct Motion {
    double dwellS = 0.10;        // at depth
    double dotsPerSecond = 2.5;  // tempo when the level's minutes allow it
    double tremorMm = 0.02;      // of the tip while it is down
};

// A legal stream at 200 samples a second while the tip is down, with a few samples of the way
// between two dots. Faster than asked when the level's minutes are short.
[[nodiscard]] std::vector<pen::Sample> touches(const level::Level& level, const std::vector<MeantDot>& dots,
                                               const Motion& motion, scoring::Random& random);

}  // namespace hands
