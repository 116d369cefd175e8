// Weighted sample elimination (Yuksel 2015, "Sample Elimination for Generating Poisson Disk Sample Sets"): of
// many candidates those are taken away, one after another, that stand closest to their neighbours.
#pragma once

#include <cstddef>
#include <vector>

#include "hands/plan.hpp"

namespace hands {

struct Candidates {
    Places places;
    std::vector<double> pitch;  // mm, of each: the unit of closeness there
    std::size_t free = 0;       // so many of the first may be taken away; the others stand there
};

// Indices of the free candidates that stay, rising: `keep` of them, or all when they are fewer. There must be
// candidates.
[[nodiscard]] std::vector<std::size_t> eliminate(const Candidates& all, std::size_t keep);

}  // namespace hands
