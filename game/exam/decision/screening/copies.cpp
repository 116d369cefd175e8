#include "exam/decision/screening/copies.hpp"

#include <cmath>

#include "exam/decision/screening/exact_run.hpp"
#include "exam/decision/screening/likeness.hpp"
#include "text/number.hpp"

namespace exam {

namespace {

constexpr double kMoved = 0.01;  // of the map's matrix: turned by half a degree, scaled by a hundredth
constexpr double kOtherTempo = 0.02;

Flag likenessFlag(FlagKind kind, const Likeness& likeness, const std::string& what) {
    Flag flag;
    flag.kind = kind;
    flag.figure = "residual";
    flag.value = likeness.residualMm;
    flag.limit =
        isCopy(likeness) && likeness.residualMm < kSameResidualMm ? kSameResidualMm : kLikeResidualMm;
    flag.text = std::to_string(kLikenessTouches) + " touches in a row, from number " +
                std::to_string(likeness.firstLanding + 1) + " on, are those of an earlier attempt " + what +
                ", to " + text::formatFixed(1000.0 * likeness.residualMm, 0) +
                " um; two hands on the same marks differ by 100 um and more";
    return flag;
}

std::vector<Flag> flagsOf(const Likeness& likeness) {
    std::vector<Flag> flags;
    if (likeness.mirrored) {
        flags.push_back(likenessFlag(FlagKind::mirror, likeness, "mirrored"));
    } else {
        flags.push_back(likenessFlag(
            FlagKind::affineCopy, likeness,
            likeness.mapDeviation > kMoved ? "moved, turned, scaled or sheared" : "as they were"));
    }
    if (std::abs(likeness.timeScale - 1.0) <= kOtherTempo || likeness.tempoAgreement <= kLikeTempo)
        return flags;
    Flag stretched = likenessFlag(FlagKind::stretchedCopy, likeness,
                                  "at " + text::formatFixed(likeness.timeScale, 2) + " times their duration");
    stretched.figure = "time_scale";
    stretched.value = likeness.timeScale;
    stretched.limit = 1.0;
    flags.push_back(std::move(stretched));
    return flags;
}

}  // namespace

std::vector<Flag> copiesOf(const record::Attempt& attempt, const record::Attempt& earlier) {
    std::vector<Flag> flags;
    const std::size_t run = longestExactRun(attempt.samples, earlier.samples);
    if (run >= kShortestRun) {
        Flag flag;
        flag.figure = "run";
        flag.value = static_cast<double>(run);
        flag.limit = kShortestRun;
        flag.text = std::to_string(run) +
                    " samples in a row make the same steps in time and place as in an earlier attempt; no "
                    "hand does that twice";
        flags.push_back(std::move(flag));
    }
    const auto likeness = closestLikeness(landingsOf(attempt.samples), landingsOf(earlier.samples));
    if (likeness && isCopy(*likeness)) {
        for (Flag& flag : flagsOf(*likeness)) flags.push_back(std::move(flag));
    }
    for (Flag& flag : flags) flag.against = earlier.header.attemptId;
    return flags;
}

}  // namespace exam
