// Whether an attempt's dots are what its own samples make.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <scoring/dot.hpp>

#include "record/attempt_file/attempt.hpp"
#include "trust/reason.hpp"

namespace exam {

inline constexpr double kOtherBuildMm = 0.01;

struct DotsAgain {
    std::vector<scoring::Dot> dots;  // as made again
    std::optional<double> worstMm;   // the farthest of place and depth; absent when they were not made
    double toleranceMm = 0.0;
    bool buildMatches = false;
    std::optional<trust::Reason> fault;
};

// `build`: of this program. By the same build all integers and the skin's states must be the stored ones; by
// another with the same physics number, order, place and depth within kOtherBuildMm. Of an interrupted
// attempt dots may have been made whose block was lost. Codes: "level-bytes", "physics-other", "time-over"
// (samples after the level's time), "samples-refused", "dots-count", "dots-place", "dots-depth", "dots-time"
// (all times off by one factor, or one dot's), "dots-other" (tone, size, flags ...), "dots-state",
// "samples-foreign" (most dots differ: they are of other samples).
[[nodiscard]] DotsAgain makeDotsAgain(const record::Attempt& attempt, const std::string& build);

}  // namespace exam
