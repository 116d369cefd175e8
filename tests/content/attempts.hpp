// The shipped levels, played by synthetic hands along the real path.
#pragma once

#include <cstdint>
#include <vector>

#include <scoring/scorecard.hpp>

#include "hands/hand.hpp"
#include "level/level.hpp"

namespace content {

// Every level of levels/, all of them clean (required).
[[nodiscard]] const std::vector<level::Level>& levels();

// What the hand does through the runner and the level's own skin, and its score. The
// reference comes from the shelf: shipped, or made once a level.
[[nodiscard]] scoring::Scorecard attempt(const level::Level& level, hands::Kind kind, std::uint64_t seed);

// The same by a hand that never stretches the skin.
[[nodiscard]] scoring::Scorecard attemptWithoutFingers(const level::Level& level, hands::Kind kind,
                                                       std::uint64_t seed);

// The attempts with the seeds 0 to count - 1, in that order; played on all cores.
[[nodiscard]] std::vector<scoring::Scorecard> attempts(const level::Level& level, hands::Kind kind,
                                                       std::uint64_t count);

// How many seeds to play: STIPPLE_SEEDS, else 4.
[[nodiscard]] int seeds();

}  // namespace content
