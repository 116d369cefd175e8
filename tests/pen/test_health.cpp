#include <cmath>

#include <scoring/random.hpp>

#include "pen/health.hpp"
#include "support/catch.hpp"

using pen::HealthReport;
using pen::PenHealth;

namespace {

// A pen at `hz`, going its way with an error of `jitter` px; levels of 1/8191.
PenHealth reports(double hz, int count, double jitter, int lost = 0) {
    PenHealth health;
    scoring::Random random(5);
    for (int i = 0; i < count; ++i) {
        if (lost > 0 && i % 200 >= 150 && i % 200 < 150 + lost) continue;
        const double seconds = i / hz;
        HealthReport report;
        report.serverUs = std::int64_t(seconds * 1000.0) * 1000;
        report.arrivalUs = report.serverUs + 1500 + 100 * (i % 10);
        report.x = 300.0 + 20.0 * seconds + jitter * random.normal();
        report.y = 200.0 - 10.0 * seconds + jitter * random.normal();
        report.raw = (2000 + i % 40) / 8191.0;
        report.contact = true;
        health.take(report);
    }
    return health;
}

}  // namespace

TEST_CASE("rate, levels, steps and latency of a pen are measured") {
    for (const double hz : {133.0, 200.0, 360.0}) {
        const auto figures = reports(hz, 2000, 0.0).figures();
        INFO(hz);
        CHECK(*figures.rate == Approx(hz).epsilon(0.01));
        CHECK(figures.dropouts == 0);
        CHECK(*figures.jitter < 1e-9);
        CHECK(figures.levels == 40);
        CHECK(*figures.levelStep == Approx(1.0 / 8191.0).epsilon(0.01));
        CHECK(*figures.latency == Approx(1.9).margin(0.11));
        CHECK(*figures.latency95 == Approx(2.4).margin(0.11));
    }
}

TEST_CASE("the jitter is the error of a place, whatever way the pen goes") {
    for (const double jitter : {0.05, 0.4}) {
        CHECK(*reports(200.0, 20000, jitter).figures().jitter == Approx(jitter).epsilon(0.03));
    }
}

TEST_CASE("lost reports inside a touch are dropouts and do not slow the rate") {
    const auto figures = reports(200.0, 2000, 0.1, 8).figures();
    CHECK(figures.dropouts == 10);
    CHECK(*figures.rate == Approx(200.0).epsilon(0.02));
}

TEST_CASE("of a few reports nothing is said") {
    const auto figures = reports(200.0, 30, 0.1).figures();
    CHECK(figures.reports == 30);
    CHECK_FALSE(figures.rate);
    CHECK_FALSE(figures.jitter);
    CHECK_FALSE(figures.latency);
    CHECK(pen::jsonOf(figures).find("rate_hz")->isNull());
}
