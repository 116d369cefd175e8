#pragma once

#include <vector>

#include "pattern.hpp"

namespace scoring {

// ln u of every core dot. Dots on one another have u = 0.01, not 0, so that the logarithm
// stays finite and duplicates still weigh.
[[nodiscard]] std::vector<double> logSpacings(const Pattern& pattern);
[[nodiscard]] double logSpacing(double u);

}  // namespace scoring
