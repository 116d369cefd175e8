// What marks and score come to under a rubric and a policy.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "assessment/marking_rules.hpp"
#include "assessment/rubric.hpp"

namespace assessment {

// By RubricCriterion, 1..5 in halves, as the mean of two markers may be; absent: the level has no such
// criterion.
using AgreedMarks = std::array<std::optional<double>, kRubricCriteria>;

// The automatic score as it was when it was looked at: points 0..100.
struct EngineScore {
    int scoringVersion = 0;
    std::optional<double> total, spacing, depth, hairline;
    std::optional<bool> passed;  // absent: the level has no pass line, or the score is undefined
    std::string undefinedBecause;
    friend bool operator==(const EngineScore&, const EngineScore&) = default;
};

struct Grade {
    // The whole mark: mean of the agreed marks by the rubric's weights, over the criteria that the level has.
    std::optional<double> mark;
    std::optional<bool> byMarks;  // at or above the cut, and no agreed mark below its floor
    std::optional<bool> byScore;  // the score's own verdict
    std::optional<bool> passed;   // by the policy; absent where what it needs is undefined
    std::string undefinedBecause;
    std::vector<RubricCriterion> belowFloor;
    friend bool operator==(const Grade&, const Grade&) = default;
};

// `both` passes only where both pass; where one fails, it fails even if the other is undefined.
[[nodiscard]] Grade gradeOf(const AgreedMarks& marks, const Rubric& rubric, GradePolicy policy,
                            const std::optional<EngineScore>& score);

}  // namespace assessment
