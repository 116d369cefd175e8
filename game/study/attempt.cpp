#include <algorithm>
#include <cmath>

#include "study/patterns.hpp"

namespace study {
namespace {

constexpr std::int64_t kUsADot = 400'000;

std::vector<double> drawDepths(const Habits& habits, std::size_t count, double target,
                               scoring::Random& random) {
    std::vector<double> depths;
    const double fresh = std::sqrt(1.0 - kDepthMemory * kDepthMemory);
    double state = random.normal();
    for (std::size_t k = 0; k < count; ++k) {
        const double progress = 2.0 * static_cast<double>(k) / static_cast<double>(count) - 1.0;
        double depth = target + habits.depthBias + habits.drift * progress + habits.depthSpread * state;
        const bool slips = random.uniform() < habits.outliers;
        const double slip = random.uniform(0.15, 0.40);
        if (slips) depth += slip;
        depths.push_back(std::max(0.02, depth));
        state = kDepthMemory * state + fresh * random.normal();
    }
    return depths;
}

// Lone dots ahead of the front, each after the dot that it belongs to in the order of work.
Places lonePlaces(const Plan& plan, const Habits& habits, scoring::Random& random) {
    Places places;
    if (plan.front.empty()) return places;
    const scoring::LineProjection& line = *plan.ground.field().line();
    const auto count = static_cast<int>(habits.sentinels * line.length() + random.uniform());
    for (int i = 0; i < count; ++i) {
        const double t = random.uniform(0.0, line.length());
        const auto slice = std::min(static_cast<std::size_t>(t / Ground::kSlice), plan.front.size() - 1);
        const scoring::Point place = line.at(t, plan.front[slice] - random.uniform(1.0, 3.0));
        if (scoring::contains(plan.ground.field().scenario().patch, place)) places.push_back(place);
    }
    return places;
}

Places placesOf(const Plan& plan, const Habits& habits, Generator generator, scoring::Random& random) {
    switch (generator) {
        case Generator::strokes:
            return strokePlaces(plan, habits, random);
        case Generator::softCore:
            return softCorePlaces(plan, habits, random);
        case Generator::elimination:
            return eliminationPlaces(plan, habits, random);
    }
    return {};
}

}  // namespace

std::vector<scoring::Dot> makeDots(const Ground& ground, const Places& places, const Habits& habits,
                                   scoring::Random& random) {
    const double target = ground.field().scenario().zones.front().depthTarget.value;
    const std::vector<double> depths = drawDepths(habits, places.size(), target, random);
    std::vector<scoring::Dot> dots;
    for (std::size_t i = 0; i < places.size(); ++i) {
        scoring::Dot dot;
        dot.ordinal = static_cast<std::uint32_t>(i);
        dot.tUs = static_cast<std::int64_t>(i) * kUsADot;
        dot.xTenthUm = scoring::Dot::tenthUm(places[i].x);
        dot.yTenthUm = scoring::Dot::tenthUm(places[i].y);
        dot.depthUm = static_cast<std::int32_t>(std::lround(1000.0 * depths[i]));
        dots.push_back(dot);
    }
    return dots;
}

std::vector<scoring::Dot> makeAttempt(const Ground& ground, const Habits& habits, Generator generator,
                                      scoring::Random& random) {
    const Plan plan = makePlan(ground, habits, generator, random);
    Places places = placesOf(plan, habits, generator, random);
    const auto left =
        static_cast<std::size_t>(std::lround((1.0 - habits.missing) * static_cast<double>(places.size())));
    places.resize(std::min(left, places.size()));
    for (scoring::Point& place : places) {
        const double dx = habits.jitterMm * random.normal();
        const double dy = habits.jitterMm * random.normal();
        place = place + scoring::Point{dx, dy};
    }
    for (const scoring::Point place : lonePlaces(plan, habits, random)) places.push_back(place);
    return makeDots(ground, places, habits, random);
}

}  // namespace study
