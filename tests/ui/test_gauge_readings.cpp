#include "field_level.hpp"
#include "support/catch.hpp"
#include "ui/gauge_readings.hpp"

namespace {

scoring::Dot dot(double x, double y, double t, int depthUm) {
    scoring::Dot made;
    made.xTenthUm = scoring::Dot::tenthUm(x);
    made.yTenthUm = scoring::Dot::tenthUm(y);
    made.tUs = static_cast<std::int64_t>(t * 1e6);
    made.depthUm = depthUm;
    made.zone = 0;
    return made;
}

std::vector<scoring::Dot> row(int count, double step, double tempo) {
    std::vector<scoring::Dot> dots;
    for (int i = 0; i < count; ++i) dots.push_back(dot(-10 + i * step, 0, i * tempo, 500));
    return dots;
}

// The readings and the live score have followed these dots.
struct Followed {
    explicit Followed(const level::Level& level) : readings(level), live(level.scenario, {}) {}
    void follow(const std::vector<scoring::Dot>& dots) {
        readings.follow(dots);
        for (std::size_t i = live.dots(); i < dots.size(); ++i) live.add(dots[i]);
    }
    [[nodiscard]] ui::SpacingReading spacing(const scoring::Ensemble* ensemble = nullptr) const {
        return readings.spacing(ensemble, &live);
    }
    ui::GaugeReadings readings;
    scoring::LiveScore live;
};

}  // namespace

TEST_CASE("spacing is the median distance to the nearest dot, in mm") {
    const level::Level level = fieldLevel();
    Followed followed(level);
    followed.follow(row(4, 0.8, 0.5));
    CHECK_FALSE(followed.spacing().value);  // too few dots
    followed.follow(row(12, 0.8, 0.5));
    REQUIRE(followed.spacing().value);
    CHECK(*followed.spacing().value == Approx(0.8));
    CHECK_FALSE(followed.spacing().bandLow);                         // no reference, no band
    CHECK_FALSE(followed.readings.spacing(nullptr, nullptr).value);  // nothing live yet
}

TEST_CASE("the band of the spacing is the experts' S2 in pitches of the place") {
    const level::Level level = fieldLevel();
    Followed followed(level);
    followed.follow(row(12, 0.8, 0.5));
    scoring::Ensemble ensemble;
    scoring::Anchor anchor;
    anchor.metric = "S2";
    anchor.a1 = 0.7;
    anchor.a2 = 0.9;
    ensemble.anchors = {anchor};
    const ui::SpacingReading reading = followed.spacing(&ensemble);
    REQUIRE(reading.bandLow);
    CHECK(*reading.bandLow == Approx(0.7));
    CHECK(*reading.bandHigh == Approx(0.9));
}

TEST_CASE("on a trace level the gauge tells the distance to the marks") {
    level::Level level = fieldLevel();
    level.scenario.mode = scoring::Mode::trace;
    level.scenario.marks = {{0, 0}, {5, 0}};
    level.scenario.cutoff = {0.6};
    ui::GaugeReadings readings(level);
    readings.follow({dot(0.3, 0, 1, 500), dot(5, 0.1, 2, 500), dot(5.2, 0, 3, 500)});
    const ui::SpacingReading reading = readings.spacing(nullptr, nullptr);
    CHECK(reading.offset);
    CHECK(*reading.value == Approx(0.2));
    CHECK(*reading.bandHigh == Approx(0.6));
}

TEST_CASE("depths are counted against the band of the zone") {
    const level::Level level = fieldLevel();
    ui::GaugeReadings readings(level);
    readings.follow({dot(0, 0, 1, 200), dot(1, 0, 2, 500), dot(2, 0, 3, 640), dot(3, 0, 4, 900)});
    CHECK(readings.depths().shallow == 1);
    CHECK(readings.depths().good == 2);
    CHECK(readings.depths().deep == 1);
    const auto last = readings.lastDepths();
    REQUIRE(last.size() == 3);
    CHECK(last.front().value == Approx(0.5));
    CHECK(last.back().value == Approx(0.9));
}

TEST_CASE("tempo shows the last twelve seconds and marks what is out of step") {
    const level::Level level = fieldLevel();
    ui::GaugeReadings readings(level);
    std::vector<scoring::Dot> dots = row(10, 0.8, 0.5);  // until 4.5 s
    dots.push_back(dot(9, 0, 6.5, 500));                 // after a pause
    readings.follow(dots);
    const auto ticks = readings.tempo(6.5);
    REQUIRE(ticks.size() == 11);
    CHECK(ticks.back().out);
    CHECK_FALSE(ticks[5].out);
    CHECK(ticks.back().age == 0.0F);
    CHECK(readings.tempo(30.0).empty());
    CHECK_FALSE(readings.dotsPerSecond(30.0));
    CHECK(*readings.dotsPerSecond(6.5) == Approx(10.0 / 6.5));
}

TEST_CASE("the spacing is that of the last thirty dots, in pitches as S2 measures them") {
    const level::Level level = fieldLevel();
    Followed followed(level);
    std::vector<scoring::Dot> dots;
    for (int i = 0; i < 60; ++i) {
        const double step = i < 30 ? 0.4 : 0.9;
        dots.push_back(dot(-12 + step * (i % 30), i < 30 ? -6 : 6, 0.5 * i, 500));
    }
    followed.follow(dots);
    const double pitch = 1.0 / std::sqrt(level.scenario.zones.front().density.knots.front().intensity.value);
    CHECK(*followed.spacing().value == Approx(0.9));
    CHECK(*followed.live.spacing(45) * pitch == Approx(0.9));
    CHECK(*followed.live.spacing(15) * pitch == Approx(0.4));
}
