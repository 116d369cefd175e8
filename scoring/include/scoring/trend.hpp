// A trend in a series, by signs alone.
#pragma once

#include <vector>

namespace scoring {

struct Trend {
    double s = 0.0;         // pairs that rise less pairs that fall
    double variance = 0.0;  // of s without a trend; ties taken out
    double z = 0.0;         // s a whole step nearer to 0, over its standard deviation; 0 when all are equal
    double slope = 0.0;     // median slope over all pairs, a step of the series (Theil 1950, Sen 1968)
};

// Mann 1945, Kendall 1975: Var = (n(n-1)(2n+5) - sum of t(t-1)(2t+5) over groups of t ties) / 18.
// Assumes that the values are independent. At least two values.
[[nodiscard]] Trend mannKendall(const std::vector<double>& values);

}  // namespace scoring
