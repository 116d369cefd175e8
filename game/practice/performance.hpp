// What a synthetic hand does with both hands: the samples of the one that works, the fingers of the one that
// stretches.
#pragma once

#include <cstdint>
#include <vector>

#include "hands/hand.hpp"
#include "level/level.hpp"
#include "pen/sample.hpp"
#include "practice/stretch_event.hpp"

namespace practice {

struct Performance {
    std::vector<pen::Sample> samples;
    std::vector<Stretch> stretches;  // in order, each between touches
};

// Skin that the assistant holds no tauter than that asks for the off hand [default].
inline constexpr double kNeedsFingers = 0.6;

// The same work with the skin stretched: two fingers 20 mm apart about the next dots, pulling apart so that
// the skin between them is taut and nowhere overstretched; moved on when the work leaves their middle. The
// needle goes to where the skin has gone under the fingers. Takes samples whose places are meant on relaxed
// skin.
[[nodiscard]] Performance withFingers(const level::Level& level, std::vector<pen::Sample> samples);

// hands::perform(), and withFingers() where the level's skin needs it and the hand knows how: all do but the
// novice.
[[nodiscard]] Performance performanceOf(const level::Level& level, hands::Kind kind, std::uint64_t seed);

}  // namespace practice
