#pragma once

#include <vector>

namespace scoring {

// Gaussian smoothing of equally spaced values, `step` mm apart, with standard deviation `sd`
// mm, cut at four of them. At the ends the weights that are left are made to sum to 1.
[[nodiscard]] std::vector<double> gaussianSmooth(const std::vector<double>& values, double step, double sd);

}  // namespace scoring
