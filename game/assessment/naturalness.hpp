// What the judged pairs of a series come to: a scale of naturalness, how firm it is, and who judged against
// it.
#pragma once

#include <cstddef>
#include <vector>

#include "assessment/bradley_terry.hpp"
#include "assessment/judge_fit.hpp"
#include "assessment/pair_book.hpp"

namespace assessment {

inline constexpr double kReliabilityAim = 0.8;  // of the separation (bradley_terry.hpp)

struct Naturalness {
    BradleyTerry scale;              // pieces as in the series
    std::vector<JudgeFit> fits;      // by judge of the series
    std::vector<std::size_t> order;  // pieces, the most natural first; empty while the scale is undefined
    std::size_t judged = 0, planned = 0;
};

[[nodiscard]] Naturalness naturalnessOf(const PairSeries& series);

}  // namespace assessment
