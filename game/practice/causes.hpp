// Why the dots that a finding blames went wrong: what was so of most of them and of few others, or what the
// skin itself shows when the same touches are made in taut skin.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <scoring/scorecard.hpp>

#include "practice/blamed_dots.hpp"
#include "practice/circumstances.hpp"
#include "practice/standing_out.hpp"

namespace practice {

enum class CauseKind {
    slackSkin,       // stretch below kSlack at the needle
    liftedHeel,      // landed with the heel in the air
    slippedFingers,  // overstretched: the skin slipped back under the fingers
    pressedHard,     // would have been too deep in taut skin as well; by pressure ...
    pressedLightly,
    pressedUnevenly,
    heldLong,  // ... and with a mouse by the time it was held
    heldBriefly,
    heldUnevenly,
    fastApproach,  // pressed down kFast times as fast as usual, or faster
    briefTouch,    // under kBriefS in contact
    draggedNeedle,
    // What the trade names and this skin's depth and place do not answer to: told when nothing else stands
    // out.
    longDwell,  // over kLongS in contact
    tiltedPen,  // over kTiltedCdeg from upright
    overworked,
};
[[nodiscard]] const char* name(CauseKind kind);  // "slack_skin" ...

// All [default], but for the dwell: good is 0.05 to 0.20 s (domain figures, 1d).
inline constexpr double kSlack = 0.5;
inline constexpr double kLifted = 0.5;  // of a millimetre
inline constexpr double kFast = 1.25;   // times the attempt's median
inline constexpr double kBriefS = 0.05;
inline constexpr double kLongS = 0.20;
inline constexpr int kTiltedCdeg = 1500;

struct Cause {
    CauseKind kind{};
    Blame blame{};  // whose dots these are
    Contrast contrast;
    // Nearly all dots were made so, there is nothing to compare: the same touches in taut skin are the proof.
    bool throughout = false;
    // Of all dots compared, how many end outside the band on the side of those (of a finding about the far
    // ones, as far), and how many would if the same touches had been made in taut skin. Of depth only.
    std::optional<std::size_t> off, offIfTaut;
    std::string text;  // one English sentence with figures
};

// One for each finding of the card, absent where nothing may be named. `circumstances` belong to the dots,
// one each (asserted); `source` says what the hand set the depth by.
//
// A circumstance is named when it standsOut() (standing_out.hpp); of several the one with the widest gap
// between the shares. Where there is nothing to compare with, the skin is asked: skin that was slack in nine
// of ten dots or more is named when taut skin halves the dots outside the band; pressure, when nearly all
// dots are faulty, when nine of ten of them are so in taut skin too.
[[nodiscard]] std::vector<std::optional<Cause>> causesOf(const scoring::Scenario& scenario,
                                                         const std::vector<scoring::Dot>& dots,
                                                         const std::vector<Circumstances>& circumstances,
                                                         record::DepthSource source,
                                                         const scoring::Scorecard& card);

}  // namespace practice
