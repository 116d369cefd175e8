// The rate of reports, with answers known beforehand.
#include <cmath>
#include <vector>

#include "pen/report_rate.hpp"
#include "support/catch.hpp"

using pen::ReportRate;

namespace {

// A pen that moves by a step with each report, its times in the server's whole milliseconds.
struct Pen {
    ReportRate rate;
    double seconds = 1.0;
    double x = 0.0;

    void report(double step = 0.3) {
        x += step;
        rate.take(static_cast<std::int64_t>(seconds * 1e3) * 1000, x, 7.0);
    }
    void moves(double hz, double during) {
        for (double end = seconds + during; seconds < end; seconds += 1.0 / hz) report();
    }
};

}  // namespace

TEST_CASE("the rate of a moving pen is its reports a second") {
    for (const double hz : {30.0, 60.0, 100.0, 133.0, 200.0, 360.0, 1000.0}) {
        Pen pen;
        pen.moves(hz, 5.0);
        const auto figures = pen.rate.figures();
        INFO(hz);
        REQUIRE(figures.rate);
        CHECK(*figures.rate == Approx(hz).epsilon(0.012));
        CHECK(*figures.deliveryRate == *figures.rate);
        CHECK(figures.movingSeconds == Approx(5.0).margin(0.05));
        CHECK(*figures.interval5 <= 1000.0 / hz);
        CHECK(*figures.interval95 >= std::floor(1000.0 / hz));
    }
    Pen pen;
    pen.moves(60.0, 10.0);
    CHECK(pen::wholeRate(*pen.rate.figures().rate) == 60);
    pen = {};
    pen.moves(30.0, 10.0);
    CHECK(pen::wholeRate(*pen.rate.figures().rate) == 30);
}

TEST_CASE("bursts at one time count as many reports as they are") {
    // Four reports every 20 ms are 200 a second.
    Pen pen;
    for (int i = 0; i < 250; ++i, pen.seconds += 0.020) {
        for (int k = 0; k < 4; ++k) pen.report();
    }
    const auto figures = pen.rate.figures();
    CHECK(*figures.rate == Approx(200.0).epsilon(0.01));
    CHECK(*figures.deliveryRate == Approx(50.0).epsilon(0.01));
    CHECK(*figures.interval5 == Approx(20.0).margin(1.1));
    CHECK(*figures.interval95 == Approx(20.0).margin(1.1));
}

TEST_CASE("a device that hands over once in 120 ms has no rate: all of that are rests") {
    Pen pen;
    for (int i = 0; i < 100; ++i, pen.seconds += 0.120) {
        for (int k = 0; k < 24; ++k) pen.report();
    }
    const auto figures = pen.rate.figures();
    CHECK_FALSE(figures.rate);
    CHECK_FALSE(figures.interval5);
    CHECK(figures.reports == 2400);
    CHECK(figures.moved == 0);
}

TEST_CASE("rests are left out: a device that is silent while it rests is not slow") {
    Pen pen;
    for (int i = 0; i < 30; ++i, pen.seconds += 0.5) pen.moves(200.0, 0.25);
    const auto figures = pen.rate.figures();
    CHECK(*figures.rate == Approx(200.0).epsilon(0.01));
    CHECK(figures.movingSeconds == Approx(30 * 0.245).margin(0.2));
}

TEST_CASE("a pen that rests in reach and goes on reporting the same place is not moving") {
    Pen pen;
    pen.moves(100.0, 3.0);
    const std::size_t before = pen.rate.figures().moved;
    // It would be 20 a second.
    for (int i = 0; i < 200; ++i, pen.seconds += 0.05) pen.report(0.0);
    const auto figures = pen.rate.figures();
    // One more: the last delivery of the way is closed by the first of the rest.
    CHECK(figures.moved == before + 1);
    CHECK(*figures.rate == Approx(100.0).epsilon(0.012));
}

TEST_CASE(
    "a pen that presses reports every change of its force, and its steps in place are judged by those") {
    // Three reports of ten are at another place, all come at 150 a second.
    Pen pen;
    for (int i = 0; i < 1500; ++i, pen.seconds += 1.0 / 150.0) pen.report(i * 7 % 10 < 3 ? 0.2 : 0.0);
    CHECK(*pen.rate.figures().rate == Approx(150.0).epsilon(0.02));
}

TEST_CASE("a tenth of slow ways and hitches does not move the rate") {
    Pen pen;
    for (int i = 0; i < 20; ++i) {
        pen.moves(200.0, 0.45);
        pen.moves(25.0, 0.3);  // a device that reports less when the hand creeps
    }
    CHECK(*pen.rate.figures().rate == Approx(200.0).epsilon(0.02));
}

TEST_CASE("of too little nothing is said, and counting begins anew when it is asked to") {
    Pen pen;
    CHECK_FALSE(pen.rate.figures().rate);
    pen.report();
    CHECK_FALSE(pen.rate.figures().rate);
    pen.moves(200.0, 0.2);
    CHECK_FALSE(pen.rate.figures().rate);
    pen.moves(200.0, 2.0);
    CHECK(pen.rate.figures().rate);
    pen.rate.restart();
    CHECK_FALSE(pen.rate.figures().rate);
    CHECK(pen.rate.movingSeconds() == 0.0);
    pen.moves(50.0, 3.0);
    CHECK(*pen.rate.figures().rate == Approx(50.0).epsilon(0.012));
}

TEST_CASE("a time before the last one counts as the same") {
    ReportRate rate;
    for (int i = 0; i < 400; ++i) rate.take(i * 5000, i, 0.0);
    rate.take(0, 1.0, 1.0);
    CHECK(*rate.figures().rate == Approx(200.0).epsilon(0.01));
}
