// Dots too close together, in groups: clumps, and stretches worked twice.
#pragma once

#include <cstddef>
#include <vector>

#include "pattern.hpp"

namespace scoring {

// Groups of dots of which each is nearer than `apart` pitches to another of its group, largest first,
// then by first dot; dots by growing index. Only groups of two and more that hold a dot of the core.
[[nodiscard]] std::vector<std::vector<std::size_t>> closeGroups(const Pattern& pattern, double apart);

// The dots set on earlier ones (see duplicates()) in stretches: each within 3 pitches of another,
// largest first.
[[nodiscard]] std::vector<std::vector<std::size_t>> doubledStretches(const Pattern& pattern);

}  // namespace scoring
