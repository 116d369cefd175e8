#include "assessment/contrasting_groups.hpp"

#include <algorithm>
#include <cmath>

#include "assessment/mark_table.hpp"
#include "assessment/quantiles.hpp"

namespace assessment {
namespace {

ContrastingGroups none(std::string because) {
    ContrastingGroups result;
    result.undefinedBecause = std::move(because);
    return result;
}

// Scores that all but share one spread have their crossing at the midpoint, and the quadratic none to speak
// of.
constexpr double kSameSpread = 1e-9;

std::optional<double> crossing(const NormalGroup& lower, const NormalGroup& upper) {
    const double v1 = lower.spread * lower.spread, v2 = upper.spread * upper.spread;
    const double a = v2 - v1;
    if (std::abs(a) <= kSameSpread * (v1 + v2)) return 0.5 * (lower.mean + upper.mean);
    // With x from the lower mean the numbers stay small: m1 = 0, m2 = the distance.
    const double apart = upper.mean - lower.mean;
    const double halfB = apart * v1;
    const double c = -apart * apart * v1 + 2.0 * v1 * v2 * std::log(lower.spread / upper.spread);
    const double root = halfB * halfB - a * c;
    if (root < 0.0) return std::nullopt;
    for (const double sign : {-1.0, 1.0}) {
        const double x = (-halfB + sign * std::sqrt(root)) / a;
        if (x > 0.0 && x < apart) return lower.mean + x;
    }
    return std::nullopt;
}

}  // namespace

ContrastingGroups crossingGroups(const NormalGroup& lower, const NormalGroup& upper) {
    if (!(lower.spread > 0.0 && upper.spread > 0.0)) return none("the scores of one group do not vary");
    if (!(lower.mean < upper.mean)) return none("the group that should pass has no higher mean");
    const auto cut = crossing(lower, upper);
    if (!cut) return none("the curves of the two groups do not cross between their means");
    ContrastingGroups result;
    result.lower = lower;
    result.upper = upper;
    result.cut = cut;
    WrongDecisions wrong;
    wrong.falsePasses = normalBelow((lower.mean - *cut) / lower.spread);
    wrong.falseFails = normalBelow((*cut - upper.mean) / upper.spread);
    result.wrong = wrong;
    return result;
}

ContrastingGroups contrastingGroups(const std::vector<double>& lower, const std::vector<double>& upper) {
    if (lower.size() < kFewestInGroup || upper.size() < kFewestInGroup)
        return none("a group has fewer than five scores");
    const NormalGroup first{meanOf(lower), allAlike(lower) ? 0.0 : spreadOf(lower)};
    const NormalGroup second{meanOf(upper), allAlike(upper) ? 0.0 : spreadOf(upper)};
    ContrastingGroups result = crossingGroups(first, second);
    result.lower = first;
    result.upper = second;
    if (!result.cut) return result;
    const auto passed = [&](double score) { return score >= *result.cut; };
    WrongDecisions& wrong = *result.wrong;
    wrong.shouldFail = lower.size();
    wrong.shouldPass = upper.size();
    wrong.passedWrongly = static_cast<std::size_t>(std::count_if(lower.begin(), lower.end(), passed));
    wrong.failedWrongly =
        upper.size() - static_cast<std::size_t>(std::count_if(upper.begin(), upper.end(), passed));
    return result;
}

}  // namespace assessment
