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

}  // namespace

Habits habitsOf(Kind kind) {
    Habits habits;
    PatternSkill skill;
    Fault fault = nullptr;
    switch (kind) {
        case Kind::ideal:
        case Kind::absent:
            break;
        case Kind::expert:
            habits.depth.spread = 0.35;
            habits.traceErrorMm = 0.12;
            skill.natural.tremorPitches = 0.10;
            break;
        case Kind::novice:
            habits.depth = {0.05, 0.9, 0.8};
            habits.traceErrorMm = 0.35;
            habits.motion = {0.16, 1.5, 0.08};
            skill = {{1.3, 0.25, 1.15}, 0.3};
            break;
        case Kind::heavy:
            habits.depth.biasMm = 0.28;
            break;
        case Kind::light:
            habits.depth.biasMm = -0.28;
            break;
        case Kind::shaky:
            habits.traceErrorMm = 0.40;
            habits.motion.tremorMm = 0.15;
            skill.natural.tremorPitches = 0.40;
            break;
        case Kind::drifting:
            habits.depth.driftHalfWidths = 3.0;
            break;
        case Kind::rows:
            fault = rowPlaces;
            break;
        case Kind::clumping:
            fault = clumpedPlaces;
            break;
    }
    habits.pattern = fills(skill, fault);
    return habits;
}

}  // namespace hands
