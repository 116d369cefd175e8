#pragma once

#include <vector>

namespace scoring {

// Lag-1 autocorrelation about the mean, sum of (a_i - m)(a_{i+1} - m) over sum of (a_i - m)^2,
// in -1..1; 0 for fewer than three values or values that are all the same.
[[nodiscard]] double lagOneAutocorrelation(const std::vector<double>& values);

}  // namespace scoring
