// Scenarios of any number of dots with two experts' work on them, for the speed figures.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <scoring/score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "scenarios.hpp"

namespace bench {

inline constexpr double kPerCm2 = 75.0;
inline const double kPitch = 1.0 / std::sqrt(kPerCm2 / 100.0);  // mm

// A square at 75 per cm2 that expects `count` dots.
inline scoring::Scenario squareOf(std::size_t count) {
    return scoring::fieldScenario(std::sqrt(100.0 * static_cast<double>(count) / kPerCm2), kPerCm2);
}

// A scalp behind a natural hairline: half as long again as it is deep, about `count` dots.
inline scoring::Scenario scalpOf(std::size_t count) {
    const double width =
        std::sqrt(1.5 * 100.0 * static_cast<double>(count) / 57.0);  // 57 per cm2 on the whole
    const double depth = width / 1.5;
    std::vector<scoring::Point> curve;
    for (int i = -40; i <= 40; ++i) curve.push_back({width * i / 80.0, 0.1 * depth * i * i / 1600.0});
    scoring::Polygon area{curve, {}};
    for (auto place = curve.rbegin(); place != curve.rend(); ++place)
        area.outer.push_back({place->x, place->y + depth});
    scoring::Scenario scenario = scoring::hairlineScenario();
    scenario.patch = scoring::rectangle({-width, -20.0}, {width, 2.0 * depth});
    scenario.zones.front().area = area;
    scenario.hairline->curve = curve;
    return scenario;
}

// Lane by lane of three pitches, there and back, as a hand goes over the skin.
inline void putInWorkOrder(std::vector<scoring::Point>& places) {
    const auto lane = [](scoring::Point place) { return std::floor(place.y / (3.0 * kPitch)); };
    std::sort(places.begin(), places.end(), [&](scoring::Point a, scoring::Point b) {
        if (lane(a) != lane(b)) return lane(a) < lane(b);
        const bool back = std::fmod(lane(a), 2.0) != 0.0;
        return back ? a.x > b.x : a.x < b.x;
    });
}

enum class Order { asThrown, asWorked };  // at random over the whole skin; lane by lane

// Two attempts of one expert at a scenario.
struct Work {
    explicit Work(scoring::Scenario given, Order order = Order::asThrown, std::uint64_t seed = 11)
        : scenario(std::move(given)) {
        const scoring::Ground ground(scenario);
        scoring::Random random(seed);
        const scoring::ExpertHand hand = scoring::drawExpert(scoring::HairlineStyle::natural, random);
        const scoring::PatternMaker maker(ground);
        places = maker.make(hand, random);
        other = maker.make(hand, random);
        if (order == Order::asWorked) {
            putInWorkOrder(places);
            putInWorkOrder(other);
        }
        dots = scoring::dotsAt(places, scoring::drawDepths(hand, places.size(), 0.0, random));
    }
    scoring::Scenario scenario;
    std::vector<scoring::Point> places, other;  // mm
    std::vector<scoring::Dot> dots;             // the first attempt's
};

// A reference as it would come from the shelf. A small one: what it holds does not change how
// long a score takes.
inline scoring::Ensemble referenceFor(const scoring::Scenario& scenario) {
    scoring::EnsembleSettings few;
    few.experts = 12;
    few.exemplars = 6;
    few.fronts = 40;
    return scoring::buildEnsemble(scenario, few);
}

// Radii of the curves: 513 of them up to 2.5 pitches.
inline std::vector<double> radii() {
    std::vector<double> all;
    for (int i = 0; i <= 512; ++i) all.push_back(2.5 * kPitch * i / 512);
    return all;
}

}  // namespace bench
