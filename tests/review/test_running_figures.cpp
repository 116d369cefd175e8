// The figures of an attempt at any moment of it.
#include "review/running_figures.hpp"

#include "review/reviewed.hpp"

using namespace review;
using namespace review::testing;

TEST_CASE("figures stand as they were at the moment") {
    record::Attempt attempt = practised(6);
    const level::Level level = threeDots("flat");
    const scoring::Zone& zone = level.scenario.zones.front();
    const auto aim = static_cast<std::int32_t>(std::lround(zone.depthTarget.value * 1000.0));
    const auto half = static_cast<std::int32_t>(std::lround(zone.depthHalfWidth.value * 1000.0));
    for (scoring::Dot& dot : attempt.dots) {
        dot.zone = 0;
        dot.depthUm = aim;
    }
    attempt.dots[1].depthUm = aim + 2 * half;
    attempt.dots[2].depthUm.reset();
    const ReplayTrack track = trackOf(std::move(attempt));
    const RunningFigures figures(track);
    const FiguresSoFar none = figures.at(0);
    CHECK(none.dots == 0);
    CHECK_FALSE(none.meanDepthMm);
    CHECK_FALSE(none.inBand);
    CHECK_FALSE(none.dotsPerSecond);
    CHECK_FALSE(figures.at(track.timeOf(0)).dotsPerSecond);
    const FiguresSoFar three = figures.at(track.timeOf(2));
    CHECK(three.dots == 3);
    CHECK(*three.meanDepthMm == Approx((2.0 * aim + 2.0 * half) / 2000.0));
    CHECK(*three.inBand == Approx(0.5));
    CHECK(*three.dotsPerSecond == Approx(2.5));  // one every 0.4 s
    CHECK(*figures.at(track.endUs()).inBand == Approx(0.8));
}
