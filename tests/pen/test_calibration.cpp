#include <cmath>

#include "pen/calibration.hpp"
#include "support/catch.hpp"

using pen::Calibration;

namespace {

void hover(Calibration& calibration, int reports) {
    for (int i = 0; i < reports; ++i) calibration.take(0.001 * (i % 3), false, true);
}

// Down, held at a pressure, up: 30 reports. The driver calls it a touch from 0.013 on, as tablets do.
void press(Calibration& calibration, double pressure, bool counted = true) {
    for (int i = 0; i < 30; ++i) {
        const double way = std::min({1.0, i / 5.0, (29 - i) / 5.0});
        calibration.take(pressure * way, pressure * way > 0.013, counted);
    }
    calibration.take(0.0, false, counted);
}

}  // namespace

TEST_CASE("rest, light, working and firm presses are asked for in turn and give a profile") {
    Calibration calibration;
    CHECK(calibration.step() == Calibration::Step::rest);
    hover(calibration, 59);
    CHECK(calibration.step() == Calibration::Step::rest);
    hover(calibration, 1);
    CHECK(calibration.step() == Calibration::Step::light);
    for (const double pressure : {0.14, 0.15, 0.16, 0.15, 0.15}) press(calibration, pressure);
    CHECK(calibration.step() == Calibration::Step::working);
    CHECK(*calibration.light() == Approx(0.15));
    CHECK_FALSE(calibration.working());
    for (const double pressure : {0.27, 0.33, 0.30, 0.30, 0.9}) press(calibration, pressure);
    CHECK(*calibration.working() == Approx(0.30));
    for (int i = 0; i < 4; ++i) press(calibration, 0.55);
    CHECK(calibration.progress() == Approx(0.8));
    press(calibration, 0.55);
    CHECK(calibration.step() == Calibration::Step::done);
    const auto made = pen::profileFrom("A pen", calibration.presses());
    REQUIRE(std::holds_alternative<pen::PenProfile>(made));
    CHECK(pen::forceOf(std::get<pen::PenProfile>(made), 0.30) == Approx(pen::kWorkingForce));
    CHECK(std::get<pen::PenProfile>(made).tip == Approx(0.012));
}

TEST_CASE("presses beside the pad and presses while resting do not count") {
    Calibration calibration;
    press(calibration, 0.3);
    CHECK(calibration.step() == Calibration::Step::rest);
    calibration.skipRest();
    for (int i = 0; i < 9; ++i) press(calibration, 0.2, false);
    CHECK(calibration.step() == Calibration::Step::light);
    CHECK(calibration.progress() == 0.0);
}

TEST_CASE("how evenly the working press is repeated") {
    Calibration calibration;
    calibration.skipRest();
    for (int i = 0; i < 5; ++i) press(calibration, 0.1);
    CHECK_FALSE(calibration.workingSpread());
    for (const double pressure : {0.27, 0.33, 0.30, 0.27, 0.33}) press(calibration, pressure);
    CHECK(*calibration.workingSpread() == Approx(0.1).margin(0.001));
}
