// A newcomer with a pen: from the first start to the first calibrated dot, by what the screen says.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "pen_tablet/pen_station.hpp"
#include "pen_tablet/stroke.hpp"
#include "pen_tablet/wacom_pen.hpp"
#include "record/attempt_file/journal.hpp"
#include "support/catch.hpp"

using namespace pen_tablet;

namespace {

constexpr double kTwoMinutes = 120.0;

void wait(int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

// Pictures for those who want to see what the newcomer saw: PPM files in STIPPLE_SHOTS.
void shoot(PenStation& station, const std::string& name) {
    const char* folder = std::getenv("STIPPLE_SHOTS");
    if (folder == nullptr) return;
    wait(400);
    const auto pixels = station.hand().pixels({0, 0}, Xorg::kWidth, Xorg::kHeight);
    std::FILE* file = std::fopen((std::string(folder) + "/" + name + ".ppm").c_str(), "wb");
    REQUIRE(file != nullptr);
    std::fprintf(file, "P6 %d %d 255\n", Xorg::kWidth, Xorg::kHeight);
    for (const unsigned pixel : pixels) {
        for (const unsigned shift : {16U, 8U, 0U}) std::fputc(static_cast<int>(pixel >> shift & 0xFFU), file);
    }
    std::fclose(file);
}

// A press as a hand makes it: 40 ms down, 120 ms held, 40 ms up, then a third of a second above.
void press(ScriptedPen& pen, PenReport place, double pressure) {
    constexpr int kReports = 40;
    for (int i = 0; i < kReports; ++i) {
        const double way = std::min({1.0, (i + 1) / 8.0, (kReports - i) / 8.0});
        pen.report({place.x + 0.05 * (i % 3), place.y, pressure * way});
        wait(5);
    }
    for (int i = 0; i < 60; ++i) {
        pen.report({place.x + 0.05 * (i % 5), place.y, 0.0});
        wait(5);
    }
}

}  // namespace

TEST_CASE("a newcomer with a pen: from the first start to a first calibrated dot in two minutes") {
    if (const std::string why = Xorg::whyNot(Driver::wacom); !why.empty()) {
        std::printf("skipped: no X server with a pen can start: %s\n", why.c_str());
        return;
    }
    const double start = test_support::now();
    PenStation station(Driver::wacom);
    WacomPen pen(station.server().penPipe());
    station.open({});
    station.waitForLine("pen found: Tablet stylus");
    wait(1500);
    shoot(station, "1-first-run");
    station.hand().key("Return");
    wait(500);
    pen.enter({340, 330});
    wait(100);
    const PenReport pad{340, 330};
    for (int i = 0; i < 80; ++i) {
        pen.report({pad.x + 0.1 * (i % 9), pad.y, 0.0});
        wait(5);
    }
    shoot(station, "2-light");
    for (const double pressure : {0.14, 0.15, 0.16}) press(pen, pad, pressure);
    shoot(station, "3-light-half");
    for (const double pressure : {0.15, 0.15, 0.29, 0.31, 0.30, 0.30, 0.30}) press(pen, pad, pressure);
    shoot(station, "4-firm");
    for (const double pressure : {0.55, 0.56, 0.55, 0.54, 0.55}) press(pen, pad, pressure);
    press(pen, pad, 0.30);
    shoot(station, "5-done");
    station.hand().key("Return");
    wait(500);
    shoot(station, "6-home");
    station.hand().key("Return");
    station.waitForSkin();
    shoot(station, "7-practice");
    press(pen, {600, 450}, 0.30);
    station.waitForLine("saved 1");
    const double passed = test_support::now() - start;
    shoot(station, "8-first-dot");
    std::printf("from the first start to the first calibrated dot: %.0f s\n", passed);
    CHECK(passed < kTwoMinutes);
    CHECK(station.finishAndClose() == 0);

    auto read = record::readAttempt(station.attempt());
    REQUIRE(std::holds_alternative<record::Attempt>(read));
    const auto& attempt = std::get<record::Attempt>(read);
    CHECK(attempt.header.pressureCurve.rfind("tip 0.0", 0) == 0);
    REQUIRE(attempt.dots.size() == 1);
    // The working press is where pigment belongs.
    CHECK(*attempt.dots[0].depthUm > 450);
    CHECK(*attempt.dots[0].depthUm < 650);
    std::size_t health = 0;
    for (const auto& event : attempt.events) health += event.kind == "pen_health" ? 1U : 0U;
    CHECK(health == 1);
}
