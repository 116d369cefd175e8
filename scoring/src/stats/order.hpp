// Order statistics. Those of a vector take their values by copy, because they sort.
#pragma once

#include <cstddef>
#include <vector>

namespace scoring {

// The middle value (mean of the two middle ones for an even count). Values must not be empty.
[[nodiscard]] double median(std::vector<double> values);

// The quantile at `share` in 0..1, linear between order statistics (Hyndman and Fan 1996,
// type 7). Values must not be empty.
[[nodiscard]] double quantile(std::vector<double> values, double share);

// Where a quantile lies between the order statistics of `count` > 0 values: `share` of the way beyond
// the value of rank `below` (0 the least), towards the next.
struct RankShare {
    std::size_t below = 0;
    double share = 0.0;
};
[[nodiscard]] RankShare rankOf(std::size_t count, double share);

inline constexpr double kSpreadOverMad = 1.4826;  // of normal values
// 1.4826 times the median absolute deviation: the standard deviation of normal values,
// untouched by a few wild ones. Values must not be empty.
[[nodiscard]] double robustSpread(const std::vector<double>& values);

[[nodiscard]] double mean(const std::vector<double>& values);
// With divisor n - 1; 0 for fewer than two values.
[[nodiscard]] double standardDeviation(const std::vector<double>& values);

}  // namespace scoring
