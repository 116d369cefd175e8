#include "hands/habits.hpp"

#include "hands/clump_places.hpp"
#include "hands/natural_places.hpp"
#include "hands/row_places.hpp"

namespace hands {
namespace {

struct PatternSkill {
    NaturalPattern natural;
    double naturalness = 1.0;  // of the front (see readBrief)
};

Places naturalFill(const scoring::TargetField& field, const PatternSkill& skill, scoring::Random& random) {
    return naturalPlaces(readBrief(field, skill.naturalness, random), skill.natural, random);
}

// What the hand does with the natural places of an ideal hand, if anything.
using Fault = Places (*)(const scoring::TargetField&, const Places&, scoring::Random&);

auto fills(PatternSkill skill, Fault fault) {
    return [skill, fault](const scoring::TargetField& field, scoring::Random& random) {
        const Places natural = naturalFill(field, skill, random);
        return fault ? fault(field, natural, random) : natural;
    };
}

// The intermediate is one unit of skill above the novice and one below the expert, after the study's rule
// that every error shrinks by one and the same factor a unit (study::kSlopeSource): what both have stands at
// the geometric mean of the two (of `candidates` what is above 1), what the expert has not at 1/1.67 of the
// novice's.
PatternSkill patternSkill(Kind kind) {
    PatternSkill skill;
    if (kind == Kind::expert) skill.natural.tremorPitches = 0.10;
    if (kind == Kind::intermediate) skill = {{1.77, 0.16, 1.07}, 0.55};
    if (kind == Kind::shaky) skill.natural.tremorPitches = 0.40;
    if (kind == Kind::novice) skill = {{1.3, 0.25, 1.15}, 0.3};
    return skill;
}

Fault patternFault(Kind kind) {
    if (kind == Kind::rows) return rowPlaces;
    if (kind == Kind::clumping) return clumpedPlaces;
    return nullptr;
}

DepthHabit depthHabit(Kind kind) {
    DepthHabit depth;
    if (kind == Kind::expert) depth.spread = 0.35;
    if (kind == Kind::heavy) depth.biasMm = 0.28;
    if (kind == Kind::light) depth.biasMm = -0.28;
    if (kind == Kind::drifting) depth.driftHalfWidths = 3.0;
    if (kind == Kind::intermediate) depth = {0.03, 0.56, 0.48};
    if (kind == Kind::novice) depth = {0.05, 0.9, 0.8};
    return depth;
}

double traceError(Kind kind) {
    if (kind == Kind::expert) return 0.12;
    if (kind == Kind::intermediate) return 0.20;
    if (kind == Kind::novice) return 0.35;
    if (kind == Kind::shaky) return 0.40;
    return 0.10;
}

Motion motionOf(Kind kind) {
    Motion motion;
    if (kind == Kind::shaky) motion.tremorMm = 0.15;
    if (kind == Kind::intermediate) motion = {0.13, 1.9, 0.04};
    if (kind == Kind::novice) motion = {0.16, 1.5, 0.08};
    return motion;
}

}  // namespace

Habits habitsOf(Kind kind) {
    return {fills(patternSkill(kind), patternFault(kind)), traceError(kind), depthHabit(kind),
            motionOf(kind)};
}

}  // namespace hands
