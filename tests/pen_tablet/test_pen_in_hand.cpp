// A pen in the hand: touch and hover, the other end, side buttons, the cable.
#include <chrono>
#include <cstdio>
#include <thread>

#include "pen_tablet/inputtest_pen.hpp"
#include "pen_tablet/pen_station.hpp"
#include "pen_tablet/wacom_pen.hpp"
#include "record/attempt_file/journal.hpp"
#include "support/catch.hpp"
#include "text/json.hpp"

using namespace pen_tablet;

namespace {

bool cannot(Driver driver) {
    const std::string why = Xorg::whyNot(driver);
    if (!why.empty()) std::printf("skipped: no X server with a pen can start: %s\n", why.c_str());
    return !why.empty();
}

void wait(int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

record::Attempt attemptOf(const PenStation& station) {
    auto read = record::readAttempt(station.attempt());
    REQUIRE(std::holds_alternative<record::Attempt>(read));
    return std::get<record::Attempt>(std::move(read));
}

// A touch of 0.1 s at 200 reports a second.
void touch(ScriptedPen& pen, double x, double y, double pressure, int tiltX = 0) {
    pen.report({x, y, 0.0, tiltX, 0});
    wait(5);
    for (int i = 0; i < 20; ++i) {
        pen.report({x + 0.01 * i, y, pressure, tiltX, 0});
        wait(5);
    }
    pen.report({x, y, 0.0, tiltX, 0});
    wait(30);
}

std::size_t eventsOf(const record::Attempt& attempt, const std::string& kind) {
    std::size_t count = 0;
    for (const auto& event : attempt.events) count += event.kind == kind ? 1U : 0U;
    return count;
}

// What the attempt's pauses took in all, us.
std::int64_t pausedUs(const record::Attempt& attempt) {
    std::int64_t sum = 0;
    for (const auto& event : attempt.events) {
        if (event.kind != "pause") continue;
        const auto json = text::parseJson(event.json);
        REQUIRE(std::holds_alternative<text::Json>(json));
        sum += static_cast<std::int64_t>(*std::get<text::Json>(json).find("us")->number());
    }
    return sum;
}

}  // namespace

TEST_CASE("a Wacom pen: hover makes no dot, the eraser none, side buttons are told, tilt is the angle") {
    if (cannot(Driver::wacom)) return;
    PenStation station(Driver::wacom);
    station.open({"practice", "soft-hairline"});
    station.waitForSkin();
    station.waitForLine("pen found: Tablet stylus");
    WacomPen pen(station.server().penPipe());
    pen.enter({600, 450});
    touch(pen, 600, 450, 0.4, 20);
    for (int i = 0; i < 20; ++i) {
        pen.report({600.0 + i, 470, 0.0});
        wait(5);
    }
    pen.button(2, true);
    wait(20);
    pen.report({620, 470, 0.0});
    pen.button(2, false);
    wait(20);
    touch(pen, 640, 470, 0.5);
    pen.leave();
    wait(20);
    pen.enterEraser({660, 500});
    touch(pen, 660, 500, 0.6);
    pen.leave();
    wait(100);
    CHECK(station.finishAndClose() == 0);

    const record::Attempt attempt = attemptOf(station);
    CHECK(attempt.header.deviceName == "Tablet stylus");
    CHECK(attempt.header.pressureCurve == "linear");
    REQUIRE(attempt.dots.size() == 2);
    CHECK(attempt.dots[0].angleCdeg == 2000);
    CHECK(attempt.dots[1].angleCdeg == 0);
    CHECK(*attempt.dots[1].depthUm > *attempt.dots[0].depthUm);
    bool held = false;
    for (const pen::Sample& sample : attempt.samples) held = held || (sample.buttons & 2U) != 0;
    CHECK(held);
    CHECK(eventsOf(attempt, "device") == 1);
}

TEST_CASE("a Wacom pen: a press below the driver's threshold is no touch") {
    if (cannot(Driver::wacom)) return;
    PenStation station(Driver::wacom);
    station.open({"practice", "soft-hairline"});
    station.waitForSkin();
    WacomPen pen(station.server().penPipe());
    pen.enter({600, 450});
    touch(pen, 600, 450, 0.008);
    touch(pen, 640, 450, 0.3);
    pen.leave();
    CHECK(station.finishAndClose() == 0);
    const record::Attempt attempt = attemptOf(station);
    CHECK(attempt.dots.size() == 1);
}

TEST_CASE("a pen that is unplugged lifts and pauses the attempt, and goes on when it is back") {
    for (const Driver driver : {Driver::inputtest, Driver::wacom}) {
        if (cannot(driver)) continue;
        const bool wacom = driver == Driver::wacom;
        const std::string name = wacom ? "Tablet stylus" : "Test pen stylus";
        PenStation station(driver);
        station.open({"practice", "soft-hairline"});
        station.waitForSkin();
        std::unique_ptr<ScriptedPen> pen;
        if (wacom) {
            pen = std::make_unique<WacomPen>(station.server().penPipe());
        } else {
            pen = std::make_unique<InputtestPen>(station.server().penSocket());
        }
        pen->enter({600, 450});
        touch(*pen, 600, 450, 0.4);
        pen->report({620, 450, 0.4});
        wait(50);
        pen->report({620.5, 450, 0.45});
        wait(50);
        station.plug(name, false);
        station.waitForLine("pen gone: " + name);
        wait(3000);
        station.plug(name, true);
        wait(300);
        if (wacom) {
            pen.reset();
            pen = std::make_unique<WacomPen>(station.server().penPipe());
        } else {
            pen.reset();
            pen = std::make_unique<InputtestPen>(station.server().penSocket());
        }
        pen->enter({700, 450});
        touch(*pen, 700, 450, 0.4);
        CHECK(station.finishAndClose() == 0);

        const record::Attempt attempt = attemptOf(station);
        INFO(name);
        CHECK(attempt.dots.size() == 3);
        CHECK(eventsOf(attempt, "device_gone") == 1);
        CHECK(eventsOf(attempt, "pause") == 1);
        CHECK(eventsOf(attempt, "device") == 2);
        CHECK_FALSE(attempt.samples.back().contact);
        // Three seconds passed that are not in the attempt.
        CHECK(pausedUs(attempt) >= 2'900'000);
        CHECK(attempt.samples.back().tUs < *attempt.samples.back().arrivalUs + 1'000);
        CHECK(attempt.end == record::EndState::finished);
    }
}

TEST_CASE("a level that needs a pen does not begin with a mouse") {
    if (cannot(Driver::inputtest)) return;
    PenStation station(Driver::inputtest);
    const std::string level = station.account().folder() / "needs-pen.yaml";
    test_support::Ran made = test_support::run(
        {{"sh", "-c",
          "sed -e 's/^id: .*/id: needs-pen/' -e 's/^  needle: 1RL.*/  input: pen/' '" STIPPLE_LEVELS
          "/5-1-soft-hairline.yaml' > '" +
              level + "'"},
         {"PATH=/usr/bin:/bin"},
         ""},
        10.0);
    REQUIRE(made.exit.code == 0);
    station.open({"practice", level});
    station.waitForSkin();
    InputtestMouse mouse(station.server().mouseSocket());
    station.hand().touch({600, 450}, 200);
    wait(300);
    CHECK(station.account().attempts().empty());
    InputtestPen pen(station.server().penSocket());
    pen.enter({600, 450});
    touch(pen, 600, 450, 0.4);
    CHECK(station.finishAndClose() == 0);
    CHECK(attemptOf(station).dots.size() == 1);
}
