#pragma once

#include <vector>

namespace scoring {

// ln SF(lag), SF(lag) = mean of (f(t + lag) - f(t))^2 over all t with both places in range: how far
// a front strays from itself over a distance (the variogram's estimator, twice it). `values`
// equally spaced, `step` mm apart, linear between them; `lags` in mm, each less than the whole
// length. In ln mm2; never below ln 1e-6.
[[nodiscard]] std::vector<double> logStructureFunction(const std::vector<double>& values, double step,
                                                       const std::vector<double>& lags);

}  // namespace scoring
