// The trace of one run, from dots whose depth and rhythm are known.
#include "level/level.hpp"
#include "review/fatigue.hpp"
#include "review/reviewed.hpp"
#include "support/catch.hpp"

using namespace review;

namespace {

// `count` dots in zone 0, `step` s apart at first and `later` more with each; depths off by turns of +-`off`
// half-widths.
std::vector<scoring::Dot> dotsOf(const level::Level& level, std::size_t count, double step, double later,
                                 double off, double growing) {
    const scoring::Zone& zone = level.scenario.zones.front();
    std::vector<scoring::Dot> dots(count);
    double t = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double turn = i % 2 == 0 ? 1.0 : -1.0;
        const double z = turn * (off + growing * static_cast<double>(i));
        dots[i].zone = 0;
        dots[i].depthUm = static_cast<std::int32_t>(
            std::lround((zone.depthTarget.value + z * zone.depthHalfWidth.value) * 1e3));
        dots[i].tUs = std::llround(t * 1e6);
        t += step + later * static_cast<double>(i);
    }
    return dots;
}

}  // namespace

TEST_CASE("each quarter tells spread, tempo and evenness") {
    const level::Level level = practice::testing::threeDots("flat");
    const Fatigue fatigue = fatigueOf(level, dotsOf(level, 80, 0.5, 0.0, 0.4, 0.0));
    for (const QuarterFigures& quarter : fatigue.quarters) {
        CHECK(quarter.dots == 20);
        CHECK(*quarter.depthSpread == Approx(1.4826 * 0.4).epsilon(0.01));
        CHECK(*quarter.perMinute == Approx(120.0));
        CHECK(*quarter.unevenness == Approx(0.0).margin(1e-9));
    }
    CHECK(fatigue.depth.slope == Approx(0.0).margin(1e-9));
    CHECK_FALSE(fatigue.depth.certain);
}

TEST_CASE("a hand that tires shows as a trend") {
    const level::Level level = practice::testing::threeDots("flat");
    const Fatigue fatigue = fatigueOf(level, dotsOf(level, 160, 0.5, 0.005, 0.1, 0.005));
    CHECK(*fatigue.quarters[3].depthSpread > 2.0 * *fatigue.quarters[0].depthSpread);
    CHECK(*fatigue.quarters[3].perMinute < *fatigue.quarters[0].perMinute);
    CHECK(*fatigue.depth.slope == Approx(1.4826 * 0.005 * 10).epsilon(0.03));  // blocks of ten
    CHECK(fatigue.depth.certain);
    CHECK(*fatigue.tempo.slope == Approx(0.005 * 10).epsilon(0.05));
    CHECK(fatigue.tempo.certain);
}

TEST_CASE("with few dots nothing is claimed") {
    const level::Level level = practice::testing::threeDots("flat");
    const Fatigue few = fatigueOf(level, dotsOf(level, 28, 0.5, 0.0, 0.4, 0.0));
    CHECK(few.quarters[0].dots == 7);
    CHECK_FALSE(few.quarters[0].depthSpread);
    CHECK_FALSE(few.quarters[0].perMinute);
    CHECK_FALSE(few.depth.slope);
    const Fatigue sixtyThree = fatigueOf(level, dotsOf(level, 63, 0.5, 0.0, 0.4, 0.0));
    CHECK(sixtyThree.quarters[0].depthSpread);
    CHECK_FALSE(sixtyThree.depth.slope);
    CHECK(fatigueOf(level, {}).quarters[3].dots == 0);
    auto outside = dotsOf(level, 80, 0.5, 0.0, 0.4, 0.0);
    for (scoring::Dot& dot : outside) dot.zone = 255;
    CHECK_FALSE(fatigueOf(level, outside).quarters[0].depthSpread);
    CHECK(fatigueOf(level, outside).quarters[0].perMinute);
    for (scoring::Dot& dot : outside) dot.tUs.reset();
    CHECK_FALSE(fatigueOf(level, outside).quarters[0].perMinute);
}
