// Middle, spread and trend of a short series, as progress tells them: robust, and undefined where there is
// too little to tell.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace review {

// Median of one value at least (asserted); of an even number the mean of the two in the middle.
[[nodiscard]] double medianOf(std::vector<double> values);
// 1.4826 times the median distance from the median: the standard deviation where values scatter by the normal
// curve, and not much moved by single ones that do not (Hampel 1974). One value at least (asserted).
[[nodiscard]] double spreadOf(const std::vector<double>& values);

// Mann-Kendall's test is by the normal curve, which holds from eight values on; below nothing is said.
inline constexpr std::size_t kFewestForTrend = 8;

struct SeriesTrend {
    std::size_t values = 0;
    std::optional<double>
        slope;             // a step of the series (Theil-Sen); absent: fewer than kFewestForTrend values
    bool certain = false;  // Mann-Kendall: |z| >= 1.96, so chance does it in one of twenty series
};
[[nodiscard]] SeriesTrend trendOf(const std::vector<double>& values);

}  // namespace review
