// How far one distribution on a line is from another.
#pragma once

#include <utility>
#include <vector>

namespace scoring {

using Weighted = std::vector<std::pair<double, double>>;  // value, weight > 0

// Earth mover's distance (Wasserstein, p = 1) in the values' unit: the area between the two cumulative
// distributions (Vallender 1974). Weights are taken as shares of their sum. Neither is empty.
[[nodiscard]] double earthMover(const Weighted& a, const Weighted& b);

}  // namespace scoring
