#include "hands/habits.hpp"

#include "hands/front.hpp"
#include "hands/natural_places.hpp"

namespace hands {
namespace {

// About the drawn curve; domain.md 5d asks for 1 to 3 mm.
constexpr double kFrontRmsMm = 1.2;

struct PatternSkill {
    NaturalPattern natural;
    double frontRms = kFrontRmsMm;
};

Places naturalFill(const scoring::TargetField& field, const PatternSkill& skill, scoring::Random& random) {
    const Brief brief = readBrief(field, skill.frontRms, random);
    return naturalPlaces(brief, skill.natural, random);
}

auto fillsNaturally(PatternSkill skill) {
    return [skill](const scoring::TargetField& field, scoring::Random& random) {
        return naturalFill(field, skill, random);
    };
}

}  // namespace

Habits habitsOf(Kind kind) {
    Habits habits;
    PatternSkill skill;
    switch (kind) {
        case Kind::expert:
            habits.depth.spread = 0.35;
            habits.traceErrorMm = 0.12;
            skill.natural.tremorPitches = 0.10;
            break;
        case Kind::novice:
            habits.depth = {0.05, 0.9, 0.8};
            habits.traceErrorMm = 0.35;
            habits.motion = {0.16, 1.5, 0.08};
            skill = {{1.3, 0.25, 1.15}, 0.4};
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
        default:
            break;
    }
    habits.pattern = fillsNaturally(skill);
    return habits;
}

}  // namespace hands
