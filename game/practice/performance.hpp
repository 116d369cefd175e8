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
// Skin that resists by more than that share otherwise than the skin a hand has learnt on asks for another
// press [default]; less is not felt.
inline constexpr double kFeltInSkin = 0.12;

// How much of what a client's skin asks for the hand gives, 0..1: all of it, but the novice nothing, and the
// intermediate what an error of the novice's loses in one unit of skill (hands/habits.cpp: 1/1.67 is left).
[[nodiscard]] double craftOf(hands::Kind kind);

// The same work with the skin stretched: two fingers 20 mm apart about the next dots, pulling apart so that
// the skin between them is taut and nowhere overstretched, nor pulled harder than fingers hold on it; moved
// on when the work leaves their middle. The needle goes to where the skin has gone under the fingers. Takes
// samples whose places are meant on relaxed skin. `craft`: share of that pull.
[[nodiscard]] Performance withFingers(const level::Level& level, std::vector<pen::Sample> samples,
                                      double craft = 1.0);

// The same work pressed for the skin where each touch lands: by so much harder or lighter as skin::pressFor()
// says, where kFeltInSkin or a tougher surface asks for it. Takes samples pressed for taut anterior skin,
// with pressure, on relaxed skin. `craft`: share of the change.
[[nodiscard]] std::vector<pen::Sample> pressedForSkin(const level::Level& level,
                                                      std::vector<pen::Sample> samples, double craft = 1.0);

// hands::perform(), then pressedForSkin() and withFingers() where the level's skin needs them and as far as
// the hand knows how.
[[nodiscard]] Performance performanceOf(const level::Level& level, hands::Kind kind, std::uint64_t seed);

}  // namespace practice
