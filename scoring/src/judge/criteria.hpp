// One criterion of the scorecard each, with its losses.
#pragma once

#include <scoring/scorecard.hpp>

#include "judge/conclude.hpp"
#include "judge/findings.hpp"

namespace scoring {

[[nodiscard]] Criterion spacingCriterion(const Attempt& attempt, double completeness,
                                         std::vector<Finding>& findings);
[[nodiscard]] Criterion traceCriterion(const Attempt& attempt, std::vector<Finding>& findings);
[[nodiscard]] Criterion depthCriterion(const Attempt& attempt, double completeness,
                                       std::vector<Finding>& findings);
[[nodiscard]] Criterion hairlineCriterion(const Attempt& attempt, double completeness,
                                          std::vector<Finding>& findings);

}  // namespace scoring
