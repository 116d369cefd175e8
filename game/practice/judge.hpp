// Puts a score on an attempt or on a dots.csv: the result that scorecardJson() writes and the
// result screen shows.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/ensemble.hpp>

#include "level/level.hpp"
#include "practice/scorecard_json.hpp"
#include "record/attempt_file/attempt.hpp"

namespace practice {

// Scores the stored dots. `build`: version and commit of the program that scores.
[[nodiscard]] ScoredFile judge(const level::Level& level, const record::Attempt& attempt,
                               const scoring::Ensemble& ensemble, const std::string& build);

// Adds to each finding of the attempt's result its cause, where one may be named. Samples are run through the
// skin twice, and not at all where no finding could have a cause. Nothing, or one sentence why there are no
// causes (see circumstancesOf()); the result is then as it was.
[[nodiscard]] std::optional<std::string> addCauses(ScoredFile& scored, const level::Level& level,
                                                   const record::Attempt& attempt,
                                                   const std::function<bool()>& goOn = nullptr);

// As judge(), for the dots of a dots.csv: no causes, state dots_only, no attempt id; the depth is "given"
// when any dot has one.
[[nodiscard]] ScoredFile judgeDots(const level::Level& level, const std::vector<scoring::Dot>& dots,
                                   const scoring::Ensemble& ensemble, const std::string& build);

}  // namespace practice
