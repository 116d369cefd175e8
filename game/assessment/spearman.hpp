// Whether two raters put the attempts in the same order.
#pragma once

#include <vector>

#include "assessment/estimate.hpp"
#include "assessment/mark_table.hpp"

namespace assessment {

inline constexpr std::size_t kFewestForSpearman = 4;  // the interval's variance has n - 3 below the line

// Ranks from 1; those that are alike share the mean of their ranks.
[[nodiscard]] std::vector<double> midRanks(const std::vector<double>& values);

// Spearman 1904 with mid-ranks: the product-moment correlation of the ranks, -1..1. Interval: Fisher's z with
// variance (1 + r^2 / 2) / (n - 3), Bonett and Wright, Psychometrika 65, 2000; the older 1.06 / (n - 3)
// (Fieller, Hartley and Pearson 1957) is too narrow from 0.8 on, which is where markers who agree lie. z has
// no value at r = 1: there the interval is that of the next r that n ranks can have, where one rater ties two
// that the other does not, 1 - 3 / (n (n^2 - 1)), but ends at 1; the same at -1. Undefined: fewer than
// kFewestForSpearman attempts with both marks, or one side all alike.
[[nodiscard]] Estimate spearman(const Marks& first, const Marks& second);

}  // namespace assessment
