// Whether an attempt that is made again from its samples is scored as it was.
#pragma once

#include <vector>

#include <scoring/dot.hpp>
#include <scoring/ensemble.hpp>

#include "level/level.hpp"
#include "practice/scorecard_json.hpp"
#include "record/attempt_file/attempt.hpp"

namespace practice {

// Scores the dots that were made again from the samples and compares the scorecard with `scored`, that of the
// stored ones, byte by byte as it is written. Of an attempt that breaks off, samples may be stored whose dot
// is not: what was made beyond the stored dots does not count.
[[nodiscard]] bool rescoresTheSame(const level::Level& level, const record::Attempt& attempt,
                                   const std::vector<scoring::Dot>& madeAgain,
                                   const scoring::Ensemble& ensemble, const ScoredFile& scored);

}  // namespace practice
