// Whether a judge's choices go with the scale that all judges made.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <scoring/measured.hpp>

#include "assessment/bradley_terry.hpp"

namespace assessment {

inline constexpr std::size_t kFewestJudgements = 10;  // below, infit is mostly chance
inline constexpr double kMisfitLine = 2.0;  // sd above 1; Pollitt (Assessment in Education 19, 2012)

struct JudgeFit {
    std::size_t judge = 0;
    std::size_t judgements = 0;
    // Infit mean square: sum (x - p)^2 / sum p (1 - p) over the judge's comparisons, x the outcome and p its
    // chance by the scale (Wright and Masters 1982). 1 as the model expects; above: chooses against the
    // scale; below: more predictable than it.
    scoring::Measured infit;
    // Of infit by chance alone: sqrt(sum p (1 - p) (1 - 2p)^2) / sum p (1 - p).
    scoring::Measured spread;
    // infit > 1 + kMisfitLine spreads. Absent with infit.
    std::optional<bool> misfits;
};

// One a judge, 0..judges-1; `comparisons` those that made the scale, each judge < judges (asserted).
// Undefined: the scale is, fewer than kFewestJudgements, or all pairs of equal pieces, where nobody can
// choose wrongly.
[[nodiscard]] std::vector<JudgeFit> judgeFits(const BradleyTerry& scale,
                                              const std::vector<Comparison>& comparisons, std::size_t judges);

}  // namespace assessment
