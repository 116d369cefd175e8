// Hands of known tremor and known presses must come back as what they are.
#include "review/warm_up.hpp"

#include <cmath>

#include <scoring/random.hpp>

#include "support/catch.hpp"

using namespace review;
using record::InputKind;

namespace {

constexpr double kPi = 3.14159265358979323846;
const std::vector<scoring::Point> kMarks{{0, 0}, {10, 0}, {0, 10}};

struct Shake {
    double amplitudeMm = 0.0;
    double hertz = 0.0;
    double turn = 0.0;  // direction, rad
};

// `seconds` at the mark (0, 0), `rate` samples a second, hovering.
std::vector<pen::Sample> resting(double seconds, int rate, const std::vector<Shake>& shakes,
                                 double driftMmPerS = 0.0) {
    std::vector<pen::Sample> samples;
    for (int i = 0; i <= static_cast<int>(seconds * rate); ++i) {
        const double t = static_cast<double>(i) / rate;
        scoring::Point place{driftMmPerS * (t - seconds / 2), 0.0};
        for (const Shake& shake : shakes) {
            const double away = shake.amplitudeMm * std::sin(2 * kPi * shake.hertz * t);
            place = place + scoring::Point{away * std::cos(shake.turn), away * std::sin(shake.turn)};
        }
        pen::Sample sample;
        sample.tUs = 1'000'000LL * i / rate;
        sample.xUm = static_cast<std::int32_t>(std::lround(place.x * 1000));
        sample.yUm = static_cast<std::int32_t>(std::lround(place.y * 1000));
        sample.pressure = 0;
        samples.push_back(sample);
    }
    return samples;
}

std::vector<pen::Sample> pressing(const std::vector<int>& peaks) {
    std::vector<pen::Sample> samples;
    for (const int peak : peaks) {
        for (const int share : {1, 2, 1, 0}) {
            pen::Sample sample;
            sample.tUs = 50'000LL * static_cast<std::int64_t>(samples.size());
            sample.contact = share > 0;
            sample.pressure = static_cast<std::uint16_t>(peak * share / 2);
            samples.push_back(sample);
        }
    }
    return samples;
}

double tremor(const std::vector<pen::Sample>& samples) {
    const HandFigure figure = tremorOf(samples, kMarks, InputKind::pen);
    REQUIRE(figure.value);
    return *figure.value;
}

}  // namespace

TEST_CASE("a sine inside the band comes back as its amplitude over the root of two") {
    const double hertz = GENERATE(5.0, 6.3, 8.0, 9.5, 11.0);
    const double turn = GENERATE(0.0, 0.9, kPi / 2);
    const double expected = 0.20 / std::sqrt(2.0);
    CHECK(tremor(resting(12, 200, {{0.20, hertz, turn}})) == Approx(expected).epsilon(0.03));
}

TEST_CASE("tremor of both directions adds by squares, and slow or fast movement is none") {
    const double both = tremor(resting(12, 200, {{0.15, 8, 0}, {0.20, 10, kPi / 2}}));
    CHECK(both == Approx(0.25 / std::sqrt(2.0)).epsilon(0.03));
    CHECK(tremor(resting(12, 200, {{0.5, 1.0, 0}})) < 0.02);
    CHECK(tremor(resting(12, 200, {{0.2, 25.0, 0}})) < 0.02);
    CHECK(tremor(resting(12, 200, {{0.1, 8, 0}}, 0.1)) == Approx(0.1 / std::sqrt(2.0)).epsilon(0.05));
    CHECK(tremor(resting(12, 200, {})) < 0.001);
}

TEST_CASE("the reports' rate hardly matters from 60 a second on") {
    const double slow = tremor(resting(12, 60, {{0.2, 8, 0}}));
    CHECK(slow == Approx(0.2 / std::sqrt(2.0)).epsilon(0.12));
    CHECK(tremor(resting(12, 300, {{0.2, 8, 0}})) == Approx(0.2 / std::sqrt(2.0)).epsilon(0.03));
}

TEST_CASE("no tremor is told of a mouse, of too little rest, off the marks or through gaps") {
    const auto samples = resting(12, 200, {{0.2, 8, 0}});
    CHECK(tremorOf(samples, kMarks, InputKind::mouse).missing == Missing::mouse);
    CHECK_FALSE(tremorOf(samples, kMarks, InputKind::mouse).value);
    CHECK(tremorOf(resting(3, 200, {{0.2, 8, 0}}), kMarks, InputKind::pen).missing == Missing::tooLittleRest);
    CHECK(tremorOf(samples, {{5, 5}}, InputKind::pen).missing == Missing::tooLittleRest);
    CHECK(tremorOf(samples, {}, InputKind::pen).missing == Missing::tooLittleRest);
    CHECK(tremorOf(resting(12, 30, {{0.2, 8, 0}}), kMarks, InputKind::pen).missing == Missing::tooLittleRest);
    auto gaps = samples;
    std::erase_if(gaps, [](const pen::Sample& sample) { return sample.tUs % 700'000 > 600'000; });
    CHECK(tremorOf(gaps, kMarks, InputKind::pen).missing == Missing::tooLittleRest);
    CHECK(tremorOf({}, kMarks, InputKind::pen).missing == Missing::tooLittleRest);
}

TEST_CASE("the pressure spread is the presses' coefficient of variation") {
    // Mean 20000, standard deviation 2000 (n - 1 = 8, squares 8 * 2000^2).
    const auto samples = pressing({18000, 22000, 18000, 22000, 18000, 22000, 18000, 22000, 20000});
    const HandFigure figure = pressureSpreadOf(samples, InputKind::pen);
    REQUIRE(figure.value);
    CHECK(*figure.value == Approx(0.1));
    CHECK(*pressureSpreadOf(pressing(std::vector<int>(8, 30000)), InputKind::pen).value == Approx(0.0));
    CHECK(pressureSpreadOf(pressing(std::vector<int>(7, 30000)), InputKind::pen).missing ==
          Missing::tooFewTouches);
    CHECK(pressureSpreadOf(samples, InputKind::mouse).missing == Missing::mouse);
}

TEST_CASE("the norm is median and scaled absolute deviation of the newest ten, from five on") {
    CHECK_FALSE(normOf({1, 2, 3, 4}));
    const auto five = normOf({1, 2, 3, 4, 5});
    REQUIRE(five);
    CHECK(five->median == 3);
    CHECK(five->spread == Approx(1.4826));
    CHECK(five->over == 5);
    const auto newest = normOf({100, 100, 100, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    REQUIRE(newest);
    CHECK(newest->median == 5.5);
    CHECK(newest->over == 10);
    const auto alike = normOf({2, 2, 2, 2, 2});
    REQUIRE(alike);
    CHECK(alike->spread == Approx(0.2));  // not 0: else any day would stand out
}

TEST_CASE("today stands against the norm, and the shakier of both figures decides") {
    const std::optional<HandNorm> norm = HandNorm{0.10, 0.02, 6};
    CHECK(standingOf({0.14, {}}, norm) == Standing::shakier);
    CHECK(standingOf({0.125, {}}, norm) == Standing::within);
    CHECK(standingOf({0.06, {}}, norm) == Standing::steadier);
    CHECK(standingOf({0.14, {}}, std::nullopt) == Standing::unknown);
    CHECK(standingOf({{}, Missing::mouse}, norm) == Standing::unknown);
    CHECK(together(Standing::steadier, Standing::shakier) == Standing::shakier);
    CHECK(together(Standing::steadier, Standing::within) == Standing::within);
    CHECK(together(Standing::steadier, Standing::unknown) == Standing::steadier);
    CHECK(together(Standing::unknown, Standing::unknown) == Standing::unknown);
}
