// The likelihood of a front and the way to the likeliest one.
#include <algorithm>
#include <cmath>

#include "ensemble/expert_pattern.hpp"
#include "metrics/hairline.hpp"
#include "scoring/scenarios.hpp"
#include "stats/front_irregularity.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

const FrontModel& model() {
    static const FrontModel made(hairlineGround());
    return made;
}

std::vector<LineCoordinates> skilledDots(std::uint64_t seed) {
    Random random(seed, 31);
    const ExpertHand hand = drawExpert(HairlineStyle::natural, random);
    return HairlineView(hairlineGround(), PatternMaker(hairlineGround()).make(hand, random)).dots;
}

// Fronts anywhere, some of them beyond the tables.
std::vector<double> anyFront(double reach, Random& random) {
    std::vector<double> front(model().profile.slices);
    for (double& mm : front) mm = reach * (2.0 * random.uniform() - 1.0);
    return front;
}

}  // namespace

TEST_CASE("the slope of a front's likelihood is its derivative, the curvature the slope's") {
    constexpr double kStep = 1e-5;  // mm
    const FrontLikelihood likelihood(model().profile, skilledDots(1));
    Random random(2);
    for (int round = 0; round < 200; ++round) {
        std::vector<double> front = anyFront(9.0, random);
        std::vector<double> slope;
        std::vector<double> curvature;
        likelihood.slope(front, slope);
        likelihood.curvature(front, curvature);
        const std::size_t k = random.below(static_cast<std::uint32_t>(front.size()));
        const double at = front[k];
        std::vector<double> slopes[2];
        double values[2];
        for (const int side : {0, 1}) {
            front[k] = at + (side == 0 ? -kStep : kStep);
            values[side] = likelihood.value(front);
            likelihood.slope(front, slopes[side]);
        }
        INFO("slice " << k << " at " << at << " mm");
        CHECK((values[1] - values[0]) / (2.0 * kStep) == Approx(slope[k]).margin(1e-4));
        // The curvature has steps at the table's entries: not there.
        const double entries = (at + FrontLikelihood::kFarthestFront) / FrontProfile::kStep;
        if (std::abs(entries - std::round(entries)) < 0.01) continue;
        CHECK((slopes[1][k] - slopes[0][k]) / (2.0 * kStep) == Approx(curvature[k]).margin(1e-4));
    }
}

TEST_CASE("no front runs away beyond the tables") {
    const FrontLikelihood likelihood(model().profile, skilledDots(3));
    const std::size_t slices = model().profile.slices;
    const double inside = likelihood.value(std::vector<double>(slices, 0.0));
    for (const double far : {-30.0, -12.0, 12.0, 30.0}) {
        CHECK(likelihood.value(std::vector<double>(slices, far)) < inside - 100.0);
    }
}

TEST_CASE("a line walked the other way is as irregular, whatever rounding does on the way") {
    const double length = hairlineGround().field.line()->length();
    const std::vector<double> start(model().profile.slices, 0.0);
    const auto irregularity = [&](const std::vector<LineCoordinates>& dots) {
        const FrontLikelihood likelihood(model().profile, dots);
        return model().irregularity.mean(likelihood, model().irregularity.straight(likelihood), start);
    };
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        std::vector<LineCoordinates> dots = skilledDots(seed);
        const double there = irregularity(dots);
        for (LineCoordinates& dot : dots) dot.t = length - dot.t;
        std::reverse(dots.begin(), dots.end());
        INFO("seed " << seed << ", " << there << " mm");
        CHECK(std::abs(irregularity(dots) - there) < 1e-9);
    }
}
