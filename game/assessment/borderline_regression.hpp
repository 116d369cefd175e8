// A cut score from attempts that a person rated as a whole: what the score is at "borderline".
#pragma once

#include <optional>
#include <string>

#include "assessment/cut_score.hpp"
#include "assessment/estimate.hpp"
#include "assessment/mark_table.hpp"

namespace assessment {

inline constexpr std::size_t kFewestForBorderline = 10;  // attempts
inline constexpr double kBorderlineRating =
    2.5;  // between "not yet" (2) and "fit" (3) of the global rating; a default

struct BorderlineRegression {
    // The line's height at the borderline rating, in the score's unit; interval by Student's t for the mean
    // score there.
    Estimate cut;
    double slope = 0.0;      // score a rating; this and the two below are set with the cut
    double residual = 0.0;   // sd of scores about the line (RMSE with n - 2)
    double explained = 0.0;  // R^2, 0..1
    // Who is rated below borderline should fail, above it should pass, at it neither. The expected shares
    // take scores as normal about the line. Undefined, with the reason, where a side is empty or all scores
    // lie on the line.
    std::optional<WrongDecisions> wrong;
    std::string wrongUndefinedBecause;
};

// Least squares of the score on the rating (Woehr, Arthur and Fehrmann 1991; Kramer et al. 2003). Undefined:
// fewer than kFewestForBorderline attempts with both, ratings that do not vary or do not reach the borderline
// from both sides, a score that does not rise with the rating.
[[nodiscard]] BorderlineRegression borderlineRegression(const Marks& ratings, const Marks& scores,
                                                        double borderline = kBorderlineRating);

}  // namespace assessment
