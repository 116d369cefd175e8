#include <algorithm>
#include <cmath>

#include "hands/steady_hand.hpp"
#include "hands/tasks.hpp"
#include "support/catch.hpp"

namespace {

struct Landing {
    double pressure = 0.0;  // greatest share of the hang's
    double rise = 0.0;      // pressure of the first contact sample
    double slideMm = 0.0;   // of the tip over the last 40 ms
    double offMm = 0.0;     // where it lands, off what is meant
};

Landing landingOf(const hands::SteadyTouch& touch) {
    Landing landing;
    const auto first = std::find_if(touch.samples.begin(), touch.samples.end(),
                                    [](const auto& sample) { return sample.contact; });
    for (auto at = first; at != touch.samples.end(); ++at)
        landing.pressure = std::max(landing.pressure, *at->pressure / 65535.0);
    landing.rise = *first->pressure / 65535.0;
    const auto place = [](const pen::Sample& sample) {
        return scoring::Point{sample.xUm / 1000.0, sample.yUm / 1000.0};
    };
    landing.slideMm = scoring::distance(place(*(first - 1)), place(*(first - 9)));
    landing.offMm = scoring::distance(place(*first), touch.meant);
    return landing;
}

struct Spread {
    double mean = 0.0;
    double variation = 0.0;
};

Spread spreadOf(const std::vector<double>& values) {
    double sum = 0.0;
    double squares = 0.0;
    for (const double value : values) {
        sum += value;
        squares += value * value;
    }
    const double mean = sum / static_cast<double>(values.size());
    return {mean, std::sqrt(squares / static_cast<double>(values.size()) - mean * mean) / mean};
}

}  // namespace

TEST_CASE("the steady hand makes a legal stream, the same for the same seed", "[hands]") {
    const level::Level level = tasks::field();
    const auto touches = hands::steadyHand(level, {}, 300, 3);
    REQUIRE(touches.size() == 300);
    const auto again = hands::steadyHand(level, {}, 300, 3);
    const auto other = hands::steadyHand(level, {}, 300, 4);
    pen::StreamCheck check;
    bool legal = true;
    bool same = true;
    int different = 0;
    for (std::size_t i = 0; i < touches.size(); ++i) {
        for (const pen::Sample& sample : touches[i].samples) legal = legal && !check.accept(sample);
        same = same && touches[i].samples == again[i].samples;
        different += touches[i].samples == other[i].samples ? 0 : 1;
        CHECK_FALSE(touches[i].samples.back().contact);
    }
    CHECK(legal);
    CHECK(same);
    CHECK(different == 300);
}

TEST_CASE("the steady hand is as uneven as it says, and no more", "[hands]") {
    const level::Level level = tasks::field();
    std::vector<double> pressures;
    std::vector<double> quickness;
    std::vector<double> slides;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        for (const hands::SteadyTouch& touch : hands::steadyHand(level, {}, 300, seed)) {
            const Landing landing = landingOf(touch);
            pressures.push_back(landing.pressure);
            quickness.push_back(landing.rise / landing.pressure);
            slides.push_back(landing.slideMm);
            CHECK(landing.offMm < 0.06);  // tremor alone
        }
    }
    CHECK(spreadOf(pressures).mean == Approx(0.50 / level.tools.needleHang.value).epsilon(0.01));
    CHECK(spreadOf(pressures).variation == Approx(0.10).margin(0.01));
    CHECK(spreadOf(quickness).variation == Approx(0.20).margin(0.02));
    // A heel of 0 to 1 mm slides the tip by 0 to 0.5 mm.
    CHECK(spreadOf(slides).mean == Approx(0.25).margin(0.03));
    CHECK(*std::max_element(slides.begin(), slides.end()) < 0.6);
}

TEST_CASE("without habits the steady hand only walks", "[hands]") {
    const level::Level level = tasks::field();
    const hands::SteadyHabits none{0.5, 0.0, 0.0, 0.0, 0.0};
    for (const hands::SteadyTouch& touch : hands::steadyHand(level, none, 50, 1)) {
        const Landing landing = landingOf(touch);
        CHECK(landing.pressure == Approx(0.50 / level.tools.needleHang.value).epsilon(0.001));
        CHECK(landing.slideMm < 0.02);
        CHECK(landing.offMm < 0.001);
    }
}
