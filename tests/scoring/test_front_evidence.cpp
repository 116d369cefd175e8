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

double irregularityOf(const std::vector<LineCoordinates>& dots) {
    const FrontLikelihood likelihood(model().profile, dots);
    return model().irregularity.mean(likelihood, model().irregularity.straight(likelihood));
}

// Each dot moved by so many mm sd on either axis.
std::vector<LineCoordinates> moved(std::vector<LineCoordinates> dots, double sd, Random& random) {
    for (LineCoordinates& dot : dots) {
        dot.t += sd * random.normal();
        dot.n += sd * random.normal();
    }
    std::sort(dots.begin(), dots.end(), [](const auto& a, const auto& b) { return a.t < b.t; });
    return dots;
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
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        std::vector<LineCoordinates> dots = skilledDots(seed);
        const double there = irregularityOf(dots);
        for (LineCoordinates& dot : dots) dot.t = length - dot.t;
        std::reverse(dots.begin(), dots.end());
        INFO("seed " << seed << ", " << there << " mm");
        CHECK(std::abs(irregularityOf(dots) - there) < 1e-9);
    }
}

TEST_CASE("dots moved by hundredths of a millimetre are as irregular, and less moved more so") {
    double before = 1.0;
    for (const double sd : {0.03, 0.01, 0.001}) {
        double sum = 0.0;
        double most = 0.0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const std::vector<LineCoordinates> dots = skilledDots(seed);
            const double there = irregularityOf(dots);
            Random random(seed, 77);
            for (int draw = 0; draw < 4; ++draw) {
                const double change = std::abs(irregularityOf(moved(dots, sd, random)) - there);
                sum += change * change / 80.0;
                most = std::max(most, change);
            }
        }
        INFO(sd << " mm move H3 by " << std::sqrt(sum) << " mm RMS, " << most << " at most");
        CHECK(std::sqrt(sum) < 1.5 * sd + 0.0005);
        CHECK(most < 6.0 * sd + 0.005);
        CHECK(std::sqrt(sum) < 0.7 * before);
        before = std::sqrt(sum);
    }
}

TEST_CASE("a likelihood averaged over fronts is the mean of what it is at each") {
    const FrontLikelihood likelihood(model().profile, skilledDots(4));
    const std::size_t slices = model().profile.slices;
    const double sd = 0.5;
    const FrontLikelihood averaged = likelihood.averagedOver(FrontSpread(std::vector<double>(slices, sd)));
    for (const double front : {-4.0, -0.73, 0.0, 1.2, 3.0}) {
        double mean = 0.0;
        double weights = 0.0;
        for (double away = -3.5; away <= 3.5; away += 0.01) {
            const double weight = std::exp(-0.5 * away * away);
            mean += weight * likelihood.value(std::vector<double>(slices, front + sd * away));
            weights += weight;
        }
        INFO(front << " mm");
        CHECK(averaged.value(std::vector<double>(slices, front)) == Approx(mean / weights).epsilon(2e-4));
    }
}

TEST_CASE("evidence knows no more of the dots than an average over many fronts of the kind") {
    // One free offset: its evidence is an integral that can be added up.
    const FrontLikelihood likelihood(model().profile, skilledDots(6));
    const std::size_t slices = model().profile.slices;
    constexpr double kSd = 0.5;
    const FrontKind::Fit fit =
        FrontKind(FrontCovariance(slices, kSd * kSd)).fit(likelihood, std::vector<double>(slices, 0.0));
    const double top = likelihood.value(fit.front);
    double sum = 0.0;
    for (double offset = -3.0; offset < 3.0; offset += 0.001) {
        const double value = 0.6 * (likelihood.value(std::vector<double>(slices, offset)) - top);
        sum += 0.001 * std::exp(value - 0.5 * offset * offset / (kSd * kSd)) / (kSd * 2.5066283);
    }
    const double exact = 0.6 * top + std::log(sum);
    CHECK(fit.evidence <= exact + 0.01);
    CHECK(fit.evidence > exact - 3.0);
}
