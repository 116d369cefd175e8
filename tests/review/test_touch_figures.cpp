// The figures of a touch.
#include "review/touch_figures.hpp"

#include "review/reviewed.hpp"

using namespace review;
using namespace review::testing;

TEST_CASE("a dot's figures are its record's, its samples' and its readings'") {
    const ReplayTrack track = trackOf(practised(6));
    const auto run = readingsOf(track.attempt());
    const auto* readings = std::get_if<Readings>(&run);
    REQUIRE(readings != nullptr);
    const scoring::Dot& dot = track.attempt().dots[3];
    const TouchFigures figures = figuresOf(track, readings, 3);
    CHECK(figures.atUs == track.timeOf(3));
    CHECK(figures.dwellS == dot.dwellUs / 1e6);
    CHECK(figures.dragMm == dot.dragUm / 1000.0);
    REQUIRE(figures.depthMm);
    CHECK(*figures.depthMm == *dot.depthUm / 1000.0);
    REQUIRE(figures.sinceLastS);
    CHECK(*figures.sinceLastS == Approx(0.4));
    REQUIRE(figures.stretch);
    CHECK(*figures.stretch == readings->touches[3].stretch);
    const TouchSpan& touch = track.touches()[*track.touchOf(3)];
    double most = 0.0;
    for (std::size_t i = touch.first; i <= touch.lift; ++i)
        most = std::max(most, *track.attempt().samples[i].pressure / 65535.0);
    REQUIRE(figures.pressure);
    CHECK(*figures.pressure == most);
}

TEST_CASE("what is not known is not made up") {
    record::Attempt attempt = practised(4);
    attempt.dots[2].depthUm.reset();
    for (pen::Sample& sample : attempt.samples) sample.pressure.reset();
    const ReplayTrack track = trackOf(std::move(attempt));
    const TouchFigures figures = figuresOf(track, nullptr, 2);
    CHECK_FALSE(figures.depthMm);
    CHECK_FALSE(figures.pressure);
    CHECK_FALSE(figures.stretch);
    CHECK_FALSE(figures.angleDegrees);
    CHECK_FALSE(figuresOf(track, nullptr, 0).sinceLastS);
}

TEST_CASE("several dots have the medians of what they have") {
    record::Attempt attempt = practised(5);
    for (std::size_t i = 0; i < 5; ++i) attempt.dots[i].depthUm = static_cast<std::int32_t>(100 * (i + 1));
    attempt.dots[4].depthUm.reset();
    const ReplayTrack track = trackOf(std::move(attempt));
    const TouchFigures figures = mediansOf(track, nullptr, {4, 3, 1});
    REQUIRE(figures.depthMm);
    CHECK(*figures.depthMm == Approx(0.2));  // of 0.2 and 0.4 the lower
    CHECK(figures.atUs == track.timeOf(1));
    CHECK_FALSE(figures.stretch);
}
