#include "hands/earlier_dots.hpp"

#include <cassert>
#include <cmath>

#include "hands/thinned_places.hpp"

namespace hands {
namespace {

// Of the random numbers of thinning; the hand's own streams are 1 to 3.
constexpr std::uint64_t kThinningStream = 4;

scoring::Dot dotOf(const MeantDot& meant, std::size_t ordinal) {
    scoring::Dot dot;
    dot.ordinal = static_cast<std::uint32_t>(ordinal);
    dot.xTenthUm = scoring::Dot::tenthUm(std::round(meant.place.x * 1e3) / 1e3);
    dot.yTenthUm = scoring::Dot::tenthUm(std::round(meant.place.y * 1e3) / 1e3);
    dot.depthUm = static_cast<std::int32_t>(std::lround(meant.depthMm * 1e3));
    return dot;
}

}  // namespace

std::vector<scoring::Dot> earlierDots(level::Level level, const EarlierPlan& plan) {
    assert(level.scenario.mode == scoring::Mode::free);
    level.earlier = {};
    level.scenario.earlier.clear();
    const scoring::TargetField field(level.scenario);
    scoring::Random random(plan.seed, kThinningStream);
    std::vector<MeantDot> stay = meantDots(level, plan.hand, plan.seed);
    double stands = 1.0;
    for (const double share : plan.shares) {
        assert(share > 0.0 && share < stands);
        stay = thinned(field, stay, {share / stands, plan.patchiness}, random);
        stands = share;
    }
    std::vector<scoring::Dot> dots;
    for (const MeantDot& meant : stay) dots.push_back(dotOf(meant, dots.size()));
    return dots;
}

}  // namespace hands
