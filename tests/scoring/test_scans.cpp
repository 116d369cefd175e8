// Where and when something is off: each scan by its definition and by hand.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ensemble/expert_pattern.hpp"
#include "front_style.hpp"
#include "metrics/depth.hpp"
#include "metrics/hairline.hpp"
#include "scans/close_groups.hpp"
#include "scans/depth_step.hpp"
#include "scans/straight_part.hpp"
#include "scans/transition_part.hpp"
#include "scoring/depth_series.hpp"
#include "scoring/scenarios.hpp"
#include "stats/order.hpp"
#include "support/catch.hpp"

using namespace scoring;
using tests::depthSeries;

namespace {

HairlineView skilledView() {
    Random random(3, 3);
    const ExpertHand hand = drawExpert(HairlineStyle::natural, random);
    return {hairlineGround(), PatternMaker(hairlineGround()).make(hand, random)};
}

}  // namespace

TEST_CASE("doubled dots nearer than three pitches are a stretch, three pitches apart they are none") {
    const Scenario scenario = fieldScenario(25.0, 100.0);  // pitch 1 mm
    const Ground ground(scenario);
    const auto stretches = [&](double apart) {
        const std::vector<Point> places{{0, 0}, {0.0625, 0}, {apart, 0}, {apart + 0.0625, 0}};
        return doubledStretches(Pattern(ground, places));
    };
    CHECK(stretches(2.9375) == std::vector<std::vector<std::size_t>>{{1, 3}});
    CHECK(stretches(3.0).empty());  // one alone is none
}

TEST_CASE("each quantile of a transition counts a hundredth") {
    const HairlineView view = skilledView();
    const std::vector<double> profile = transitionProfile(view);
    REQUIRE(profile.size() == 100);
    CHECK(std::is_sorted(profile.begin(), profile.end()));
    CHECK(*transitionDistance(view, profile).value == 0.0);
    for (const std::size_t k : {0U, 49U, 99U}) {
        std::vector<double> other = profile;
        other[k] -= 0.5;
        CHECK(*transitionDistance(view, other).value == Approx(0.005).margin(1e-6));
    }
    // The quantiles by themselves: of the dots up to 0.3 n_max behind the mean front.
    std::vector<double> n;
    for (const LineCoordinates& dot : view.dots) {
        if (dot.n - mean(view.front.smooth) <= 3.0) n.push_back(dot.n - mean(view.front.smooth));
    }
    for (const int k : {1, 50, 100}) {
        CHECK(profile[static_cast<std::size_t>(k - 1)] ==
              Approx(quantile(n, (k - 0.5) / 100.0)).margin(1e-9));
    }
}

TEST_CASE("a part of a transition is as sure as its dots are many") {
    const HairlineView view = skilledView();
    std::vector<double> reference = transitionProfile(view);
    const double full = 0.3 * view.depth;
    for (double& value : reference) value = full - 2.0 * (full - value);  // skilled work takes twice the way
    const auto part = transitionPart(view, reference);
    REQUIRE(part.has_value());
    std::vector<double> smooth;
    for (std::size_t k = 0; k < view.front.at.size(); ++k) {
        if (view.front.at[k] >= part->from && view.front.at[k] <= part->to)
            smooth.push_back(view.front.smooth[k]);
    }
    std::vector<double> ahead;
    for (const LineCoordinates& dot : view.dots) {
        const double n = dot.n - mean(smooth);
        if (dot.t >= part->from && dot.t <= part->to && n <= full) ahead.push_back(n);
    }
    // The first dots are those at 17.5 % of them all.
    const double off = (full - quantile(ahead, 0.175)) / (reference[99] - reference[17]) - 1.0;
    CHECK(part->off == Approx(off));
    CHECK(part->off == Approx(-0.5).margin(0.12));
    CHECK(part->sureness == Approx(std::abs(off) * std::sqrt(static_cast<double>(ahead.size()))));
    CHECK_FALSE(transitionPart(view, {}).has_value());
}

TEST_CASE("a straight part begins and ends where the waves do") {
    std::vector<double> front;
    for (int k = 0; k < 160; ++k) {
        const bool straight = k >= 60 && k < 110;
        front.push_back(straight ? 0.0 : 2.0 * std::sin(2.0 * std::numbers::pi * k / 14.0));
    }
    const auto part = straightPart(front, 0.5, 1.4);
    REQUIRE(part.has_value());
    CHECK(part->from == Approx(30.0).margin(1.5));
    CHECK(part->to == Approx(55.0).margin(1.5));
    // A front without a bend: every 3 mm count ln(0.75 / 0.35).
    const auto ruler = straightPart(std::vector<double>(120, 1.7), 0.5, 1.4);
    CHECK(ruler->from == 0.0);
    CHECK(ruler->to == 60.0);
    CHECK(ruler->sureness == Approx(20.0 * std::log(0.75 / 0.35)));
    // One place 0.7 mm off costs half of its square, less a little that the smooth course takes.
    std::vector<double> flat(120, 0.0);
    flat[10] = 0.7;
    const auto bent = straightPart(flat, 0.5, 1.4);
    CHECK(ruler->sureness - bent->sureness ==
          Approx(0.5 * 0.49 * (1.0 / 0.2401 - 1.0 / 1.1025) / 6.0).margin(0.03));
    CHECK_FALSE(straightPart(flat, 0.5, 0.0).has_value());
}

TEST_CASE("a step in depth is told from a drift, whatever the level") {
    Random random(91);
    for (const double level : {-1.5, 0.0, 1.5}) {
        std::vector<double> stepped;
        std::vector<double> drifting;
        for (int k = 0; k < 200; ++k) {
            const double noise = 0.1 * random.normal();
            stepped.push_back(level + (k >= 120 ? 0.8 : 0.0) + noise);
            drifting.push_back(level + 0.006 * k + noise);
        }
        const auto step = depthStep(depthSeries(stepped, true));
        REQUIRE(step.has_value());
        CHECK(step->first == 120);
        CHECK(step->before == Approx(level).margin(0.04));
        CHECK(step->after == Approx(level + 0.8).margin(0.04));
        CHECK_FALSE(step->steady);
        CHECK(depthStep(depthSeries(drifting, true))->steady);
    }
    // By hand: 15 at 0 and 15 at 1, half of each 0.1 off, in turn: no likeness in a row.
    std::vector<double> even;
    for (int k = 0; k < 30; ++k) even.push_back((k >= 15 ? 1.0 : 0.0) + (k % 2 == 0 ? 0.1 : -0.1));
    const auto step = depthStep(depthSeries(even, true));
    CHECK(step->first == 15);
    const double apart = step->after - step->before;
    const double within = 0.01 - std::pow(0.1 / 15.0, 2.0);
    CHECK(step->sureness == Approx(std::abs(apart) * std::sqrt(15.0 * 15.0 / 30.0 / within)));
    CHECK_FALSE(depthStep(depthSeries(std::vector<double>(29, 0.0), true)).has_value());
    DepthSeries untimed = depthSeries(even, true);
    untimed.timed = false;
    CHECK_FALSE(depthStep(untimed).has_value());
}

TEST_CASE("experts of each style draw from its own ranges") {
    struct Ranges {
        HairlineStyle style;
        double microLow, microHigh, singleLow, singleHigh;
    };
    for (const Ranges& ranges : {Ranges{HairlineStyle::soft, 0.9, 1.7, 0.03, 0.10},
                                 Ranges{HairlineStyle::natural, 1.0, 1.9, 0.06, 0.16},
                                 Ranges{HairlineStyle::broken, 1.4, 2.4, 0.10, 0.24},
                                 Ranges{HairlineStyle::faded, 0.7, 1.5, 0.0, 0.06},
                                 Ranges{HairlineStyle::defined, 0.0, 0.3, 0.0, 0.0}}) {
        std::vector<double> micro;
        std::vector<double> single;
        Random random(92);
        for (int person = 0; person < 1000; ++person) {
            const ExpertHand hand = drawExpert(ranges.style, random);
            micro.push_back(hand.frontMicro);
            single.push_back(hand.sentinels);
        }
        const auto [least, most] = std::minmax_element(micro.begin(), micro.end());
        CHECK((*least >= ranges.microLow && *least < ranges.microLow + 0.01));
        CHECK((*most <= ranges.microHigh && *most > ranges.microHigh - 0.01));
        const auto [fewest, many] = std::minmax_element(single.begin(), single.end());
        CHECK((*fewest >= ranges.singleLow && *fewest < ranges.singleLow + 0.01));
        CHECK((*many <= ranges.singleHigh && *many > ranges.singleHigh - 0.01));
    }
}
