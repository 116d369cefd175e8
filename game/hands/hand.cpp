#include "hands/hand.hpp"

#include <array>
#include <utility>

#include "hands/depth_plan.hpp"
#include "hands/habits.hpp"
#include "hands/plan.hpp"
#include "hands/touches.hpp"
#include "hands/work_order.hpp"

namespace hands {
namespace {

constexpr std::array<std::pair<Kind, const char*>, 11> kNames{{{Kind::ideal, "ideal"},
                                                               {Kind::expert, "expert"},
                                                               {Kind::intermediate, "intermediate"},
                                                               {Kind::novice, "novice"},
                                                               {Kind::heavy, "heavy"},
                                                               {Kind::light, "light"},
                                                               {Kind::shaky, "shaky"},
                                                               {Kind::drifting, "drifting"},
                                                               {Kind::rows, "rows"},
                                                               {Kind::clumping, "clumping"},
                                                               {Kind::absent, "absent"}}};

// What a hand covers before it is set down anew.
constexpr double kPatchMm = 10.0;

// Streams of random numbers, so that a change of one habit leaves the others' numbers alone.
enum Stream : std::uint64_t { kPlaceStream = 1, kDepthStream = 2, kMotionStream = 3 };

Places withTremor(Places places, double tremorMm, scoring::Random& random) {
    for (scoring::Point& place : places) {
        const double dx = tremorMm * random.normal();
        const double dy = tremorMm * random.normal();
        place = place + scoring::Point{dx, dy};
    }
    return places;
}

}  // namespace

std::optional<Kind> kindOf(std::string_view name) {
    for (const auto& [kind, known] : kNames) {
        if (name == known) return kind;
    }
    return std::nullopt;
}

const char* name(Kind kind) {
    for (const auto& [known, name] : kNames) {
        if (kind == known) return name;
    }
    return "";
}

const std::vector<Kind>& allKinds() {
    static const std::vector<Kind> kinds = [] {
        std::vector<Kind> all;
        all.reserve(std::size(kNames));
        for (const auto& entry : kNames) all.push_back(entry.first);
        return all;
    }();
    return kinds;
}

std::vector<MeantDot> meantDots(const level::Level& level, Kind kind, std::uint64_t seed) {
    if (kind == Kind::absent) return {};
    const scoring::TargetField field(level.scenario);
    const Habits habits = habitsOf(kind);
    scoring::Random placeRandom(seed, kPlaceStream);
    scoring::Random depthRandom(seed, kDepthStream);
    const Places meant = level.scenario.mode == scoring::Mode::trace
                             ? withTremor(level.scenario.marks, habits.traceErrorMm, placeRandom)
                             : habits.pattern(field, placeRandom);
    const Places ordered = inWorkOrder(meant, kPatchMm);
    return withDepth(ordered, field, habits.depth, depthRandom);
}

std::vector<pen::Sample> perform(const level::Level& level, Kind kind, std::uint64_t seed) {
    if (kind == Kind::absent) return {};
    scoring::Random motionRandom(seed, kMotionStream);
    return touches(level, meantDots(level, kind, seed), habitsOf(kind).motion, motionRandom);
}

}  // namespace hands
