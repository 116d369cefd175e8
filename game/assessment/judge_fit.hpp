// Whether a judge's choices go with the scale that all judges made.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <scoring/measured.hpp>

#include "assessment/bradley_terry.hpp"

namespace assessment {

inline constexpr std::size_t kFewestJudgements = 10;  // below, infit is mostly chance
// Standard errors. A default of ours, between Pollitt's 2 sd of the judges' infits (Assessment in Education
// 19, 2012), which a handful of judges cannot reach, and none: of four judges with 50 comparisons each it
// finds one who tosses a coin in some 80 of 100 cases, and suspects an honest one in 1 of 100
// (tests/assessment/test_pairs.cpp).
inline constexpr double kMisfitLine = 1.5;

struct JudgeFit {
    std::size_t judge = 0;
    std::size_t judgements = 0;
    // Infit mean square: sum (x - p)^2 / sum p (1 - p) over the judge's comparisons, x the outcome and p its
    // chance by the scale (Wright and Masters 1982). 1 as the model expects; above: chooses against the
    // scale; below: more predictable than it.
    scoring::Measured infit;
    // Of infit by chance alone: sqrt(sum p (1 - p) (1 - 2p)^2) / sum p (1 - p).
    scoring::Measured spread;
    // Infit of all other judges' comparisons together. Not 1: a scale fits the very choices that made it too
    // well.
    scoring::Measured others;
    // infit - others is above kMisfitLine times the root of both squared spreads. Absent with infit or
    // others.
    std::optional<bool> misfits;
};

// One a judge, 0..judges-1; `comparisons` those that made the scale, each judge < judges (asserted).
// Undefined: the scale is, fewer than kFewestJudgements (by the judge; for `others`, by all others together),
// or all pairs of equal pieces, where nobody can choose wrongly.
[[nodiscard]] std::vector<JudgeFit> judgeFits(const BradleyTerry& scale,
                                              const std::vector<Comparison>& comparisons, std::size_t judges);

}  // namespace assessment
