#include "practice/cause_words.hpp"

#include <cmath>

namespace practice {

namespace {

const char* those(Blame blame) {
    switch (blame) {
        case Blame::tooDeep:
            return "the dots that are too deep";
        case Blame::tooShallow:
            return "the dots that are too shallow";
        case Blame::outsideBand:
            return "the dots outside the band";
        case Blame::fromThen:
            return "the dots from then on";
        case Blame::untilThen:
            return "the dots until then";
        case Blame::fartherOff:
            return "the half of the dots that lies farther off";
        case Blame::tooClose:
            return "the dots that stand too close";
        case Blame::mostUneven:
            return "the half of the dots that stands least evenly";
    }
    return "";
}

const char* what(CauseKind kind) {
    switch (kind) {
        case CauseKind::slackSkin:
            return "Skin slack (below 0.5)";
        case CauseKind::liftedHeel:
            return "Heel lifted at the landing";
        case CauseKind::slippedFingers:
            return "Skin overstretched, so that the fingers slipped,";
        case CauseKind::pressedHard:
            return "Pressed too hard";
        case CauseKind::pressedLightly:
            return "Pressed too lightly";
        case CauseKind::pressedUnevenly:
            return "Pressed too hard or too lightly";
        case CauseKind::heldLong:
            return "Held too long";
        case CauseKind::heldBriefly:
            return "Held too briefly";
        case CauseKind::heldUnevenly:
            return "Held too long or too briefly";
        case CauseKind::fastApproach:
            return "Needle faster in than usual";
        case CauseKind::briefTouch:
            return "Touched for less than 0.05 s";
        case CauseKind::draggedNeedle:
            return "Needle dragged sideways in the skin";
        case CauseKind::longDwell:
            return "Stayed in the skin for more than 0.20 s";
        case CauseKind::tiltedPen:
            return "Pen tilted by more than 15 degrees";
        case CauseKind::overworked:
            return "Skin entered there before";
    }
    return "";
}

}  // namespace

const char* name(CauseKind kind) {
    switch (kind) {
        case CauseKind::slackSkin:
            return "slack_skin";
        case CauseKind::liftedHeel:
            return "lifted_heel";
        case CauseKind::slippedFingers:
            return "slipped_fingers";
        case CauseKind::pressedHard:
            return "pressed_hard";
        case CauseKind::pressedLightly:
            return "pressed_lightly";
        case CauseKind::pressedUnevenly:
            return "pressed_unevenly";
        case CauseKind::heldLong:
            return "held_long";
        case CauseKind::heldBriefly:
            return "held_briefly";
        case CauseKind::heldUnevenly:
            return "held_unevenly";
        case CauseKind::fastApproach:
            return "fast_approach";
        case CauseKind::briefTouch:
            return "brief_touch";
        case CauseKind::draggedNeedle:
            return "dragged_needle";
        case CauseKind::longDwell:
            return "long_dwell";
        case CauseKind::tiltedPen:
            return "tilted_pen";
        case CauseKind::overworked:
            return "overworked";
    }
    return "";
}

std::string wholePercent(double share) { return std::to_string(std::lround(100.0 * share)) + " %"; }

std::string sentenceOf(const Cause& cause) {
    const std::string start = std::string(what(cause.kind)) + " in " + wholePercent(cause.contrast.share()) +
                              " of " + those(cause.blame);
    if (!cause.throughout)
        return start + ", in " + wholePercent(cause.contrast.otherShare()) + " of the others.";
    if (cause.kind != CauseKind::slackSkin) return start + ": they would be so in taut skin as well.";
    return start + ", and throughout: in taut skin the same touches leave " +
           std::to_string(cause.offIfTaut.value_or(0)) + " dots so far off instead of " +
           std::to_string(cause.off.value_or(0)) + ".";
}

}  // namespace practice
