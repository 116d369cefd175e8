// The scale of the healed view: days on a track where the first month has room, its named ages, and an age in
// words.
#pragma once

#include <array>
#include <string>

#include "skin/healing.hpp"
#include "ui/kit/kit.hpp"

namespace ui {

inline constexpr skin::Days kOldestShown{1825.0};  // five years

// Of the scale's names; day 5 is the middle of the scabbed days.
inline constexpr std::array<skin::Days, 7> kNamedAges{
    {{0.0}, {5.0}, skin::kScabsOff, skin::kHealed, {365.0}, {1095.0}, kOldestShown}};

// 0 at the left .. 1 at the right; rises with the age.
[[nodiscard]] float shareOf(skin::Days age);
// Its inverse in whole days. A share that is nearer to a named age's than a knob's breadth is that age.
[[nodiscard]] skin::Days ageAt(float share);
// The next of the ages at which healed work is looked at: day 30, 1, 3 and 5 years, and day 30 again.
[[nodiscard]] skin::Days nextNamedAge(skin::Days age);
// The next age that the arrow keys reach, to the right (> 0) or left: a day in the first month, a month in
// the first year, a quarter then.
[[nodiscard]] skin::Days stepped(skin::Days age, int steps);

// "Fresh", "Day 5", "4 months", "2.5 years".
[[nodiscard]] std::string ageWord(const ui_kit::Kit& kit, skin::Days age);
// What there is to see at that age: one of kAgeTexts.
[[nodiscard]] const char* ageText(skin::Days age);
extern const std::array<const char*, 8> kAgeTexts;

}  // namespace ui
