// Distance to the nearest dot over the scoring core.
#pragma once

#include <vector>

#include "ground.hpp"
#include "pattern.hpp"

namespace scoring {

struct Gap {
    Point middle;         // mm
    double radius = 0.0;  // mm to the nearest dot
    double scaled = 0.0;  // in pitches there
};

struct GapMap {
    double share = 0.0;        // of the core's area that is farther than 0.95 pitches from any dot
    std::vector<double> away;  // from each of the core's samples to the nearest dot, mm
    std::vector<Gap> gaps;     // the emptiest places, widest first, none within another's circle
};

// At most `most` gaps. The core must have samples and the pattern a dot.
[[nodiscard]] GapMap mapGaps(const Ground& ground, const Pattern& pattern, std::size_t most);

}  // namespace scoring
