// Agreement on bands beyond chance, where a far miss costs more than a near one.
#pragma once

#include <vector>

#include "assessment/estimate.hpp"
#include "assessment/mark_table.hpp"

namespace assessment {

inline constexpr std::size_t kFewestForKappa = 3;  // attempts

// A square table, by row: of counts, [i][j] attempts that the first rater put into band i and the second into
// j; of weights, what that disagreement costs, 0 on the diagonal and >= 0 elsewhere.
using BandTable = std::vector<std::vector<double>>;

// (i - j)^2.
[[nodiscard]] BandTable quadraticDisagreement(std::size_t bands);

// Cohen 1968: 1 - sum v_ij o_ij / sum v_ij e_ij, at most 1, 0 by chance. Interval: 1.96 large-sample standard
// errors (Fleiss, Cohen and Everitt, Psychological Bulletin 72, 1969), cut at -1 and 1; it is too narrow
// below some 30 attempts. No interval where nobody disagrees. Undefined: fewer than kFewestForKappa
// attempts, or chance alone would agree everywhere (all in one band). `disagreement` as large as `counts`.
[[nodiscard]] Estimate weightedKappa(const BandTable& counts, const BandTable& disagreement);

// Marks are put into whole bands from lowest to highest: rounded, halves up, and cut at both ends.
struct Bands {
    int lowest = 1;
    int highest = 5;
};
[[nodiscard]] int bandOf(double mark, Bands bands);
// How many attempts the first rater put into a band and the second into another, of those that both marked;
// [0][0] is the lowest band of both.
[[nodiscard]] BandTable bandCounts(const Marks& first, const Marks& second, Bands bands = {});
// weightedKappa() with quadraticDisagreement() of the attempts that both marked.
[[nodiscard]] Estimate quadraticKappa(const Marks& first, const Marks& second, Bands bands = {});

}  // namespace assessment
