// A cut score between two groups that are known apart: those not yet fit, and those fit.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assessment/cut_score.hpp"

namespace assessment {

inline constexpr std::size_t kFewestInGroup =
    5;  // scores; of five the spread is still off by a third in one case of three

struct NormalGroup {
    double mean = 0.0;
    double spread = 0.0;  // sd, > 0
};

struct ContrastingGroups {
    std::optional<double> cut;  // in the unit of the scores
    std::optional<WrongDecisions> wrong;
    NormalGroup lower, upper;  // as fitted; set where both groups have kFewestInGroup scores
    std::string undefinedBecause;
};

// Where the two normal densities cross between the means: the root of (s2^2 - s1^2) x^2 - 2 (m1 s2^2 - m2
// s1^2) x + m1^2 s2^2 - m2^2 s1^2 + 2 s1^2 s2^2 ln(s1 / s2); the midpoint for equal spreads. Jorgensen, Konge
// and Subhi 2018, doi 10.1186/s41077-018-0064-7. Undefined: a spread of 0, a lower mean that is not lower, no
// root between the means. Without counts of observed decisions.
[[nodiscard]] ContrastingGroups crossingGroups(const NormalGroup& lower, const NormalGroup& upper);

// The same for scores, sd with n - 1. Also undefined with fewer than kFewestInGroup scores in a group.
[[nodiscard]] ContrastingGroups contrastingGroups(const std::vector<double>& lower,
                                                  const std::vector<double>& upper);

}  // namespace assessment
