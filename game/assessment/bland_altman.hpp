// By how much one rater lies above another, and how far single attempts stray from that.
#pragma once

#include <scoring/measured.hpp>

#include "assessment/estimate.hpp"
#include "assessment/mark_table.hpp"

namespace assessment {

inline constexpr std::size_t kFewestForBlandAltman = 4;  // the slope's p has n - 2 degrees of freedom

// Differences are first - second, in the unit of the marks; both raters on one scale.
struct BlandAltman {
    Estimate bias;  // mean difference; interval by Student's t
    // bias -+ 1.96 sd: between them lie some 95 % of differences. Intervals: t times sd sqrt(1 / n + 1.96^2 /
    // (2 (n - 1))) (Bland and Altman, Statistical Methods in Medical Research 8, 1999, section 2.2).
    Estimate lowerLimit, upperLimit;
    // Of the difference on the mean of both, least squares: other than 0, the raters differ in scale and
    // not only in level. Undefined where the means do not vary.
    Estimate slope;
    scoring::Measured slopeP;  // two-sided, by Student's t; undefined with the slope, and without a residual
};

// Bland and Altman, Lancet 327, 1986. All undefined with fewer than kFewestForBlandAltman attempts with both
// marks. No intervals where the difference is everywhere the same.
[[nodiscard]] BlandAltman blandAltman(const Marks& first, const Marks& second);

}  // namespace assessment
