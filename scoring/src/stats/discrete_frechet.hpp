// How far two courses are apart when both are walked from end to end.
#pragma once

#include <vector>

#include <scoring/geometry.hpp>

namespace scoring {

// Discrete Frechet distance in mm: the longest leash that two walkers need, each going from corner to
// corner and never back, by the best choice of their steps (Eiter and Mannila 1994). Neither curve is
// empty. Time and memory grow with the product of the counts.
[[nodiscard]] double discreteFrechet(const std::vector<Point>& a, const std::vector<Point>& b);

}  // namespace scoring
