#include <array>

#include "pen/device/slave_device.hpp"
#include "support/catch.hpp"

using pen_device::DeviceReport;
using pen_device::SlaveDevice;

namespace {

constexpr pen_device::ScreenSize kScreen{1280.0, 800.0};

// A motion in a window whose corner lies at 100,50 of the screen.
DeviceReport motionAt(double rootX, double rootY) {
    DeviceReport report;
    report.rootX = rootX;
    report.rootY = rootY;
    report.windowX = rootX - 100.0;
    report.windowY = rootY - 50.0;
    return report;
}

}  // namespace

TEST_CASE("a mouse's place is its axes, not the pointer of the event before") {
    SlaveDevice mouse;
    mouse.index = 3;
    DeviceReport report = motionAt(200.0, 150.0);
    const std::array<unsigned char, 1> axes{0b11};
    const std::array<double, 2> values{300.25, 210.5};
    report.axes = axes;
    report.values = values.data();
    const auto event = mouse.read(report, kScreen);
    REQUIRE(event);
    CHECK(event->x == 200.25);
    CHECK(event->y == 160.5);
    CHECK(event->device == 3);
    CHECK_FALSE(event->pressure);
    CHECK_FALSE(event->pressOrRelease);
}

TEST_CASE("an axis that a report leaves out keeps its value") {
    SlaveDevice mouse;
    DeviceReport report = motionAt(300.0, 210.0);
    const std::array<unsigned char, 1> both{0b11};
    const std::array<double, 2> place{300.0, 210.0};
    report.axes = both;
    report.values = place.data();
    REQUIRE(mouse.read(report, kScreen));

    const std::array<unsigned char, 1> onlyY{0b10};
    const std::array<double, 1> lower{215.0};
    report.axes = onlyY;
    report.values = lower.data();
    const auto event = mouse.read(report, kScreen);
    REQUIRE(event);
    CHECK(event->x == 200.0);
    CHECK(event->y == 165.0);
}

TEST_CASE("a mouse's button carries no axes and lies where the pointer is") {
    SlaveDevice mouse;
    mouse.x.value = 7.0;
    DeviceReport report = motionAt(400.0, 300.0);
    report.kind = DeviceReport::Kind::press;
    report.button = 1;
    const auto event = mouse.read(report, kScreen);
    REQUIRE(event);
    CHECK(event->x == 300.0);
    CHECK(event->y == 250.0);
    CHECK(event->contact);
    CHECK(event->pressOrRelease);
}

TEST_CASE("a tablet's range spans the screen and its pressure is a share of its own range") {
    SlaveDevice pen;
    pen.x = {0, 0.0, 65535.0, 0.0};
    pen.y = {1, 0.0, 65535.0, 0.0};
    pen.pressure = pen_device::Axis{4, 0.0, 1000.0, 0.0};
    DeviceReport report = motionAt(0.0, 0.0);
    const std::array<unsigned char, 1> axes{0b1'0011};
    const std::array<double, 3> values{300.25 * 65536.0 / 1280.0, 200.5 * 65536.0 / 800.0, 250.0};
    report.axes = axes;
    report.values = values.data();
    const auto event = pen.read(report, kScreen);
    REQUIRE(event);
    CHECK(event->x == Approx(200.25));
    CHECK(event->y == Approx(150.5));
    REQUIRE(event->pressure);
    CHECK(*event->pressure == 0.25);
}

TEST_CASE("what is held is known before and after each button") {
    SlaveDevice mouse;
    DeviceReport report = motionAt(0.0, 0.0);
    const std::array<unsigned char, 1> tipHeld{0b10};
    const std::array<unsigned char, 1> tipAndRight{0b1010};

    report.kind = DeviceReport::Kind::press;
    report.button = 3;
    report.heldBefore = tipHeld;
    auto event = mouse.read(report, kScreen);
    REQUIRE(event);
    CHECK(event->contact);
    CHECK(event->buttons == 0b100);

    report.kind = DeviceReport::Kind::release;
    report.button = 1;
    report.heldBefore = tipAndRight;
    event = mouse.read(report, kScreen);
    REQUIRE(event);
    CHECK_FALSE(event->contact);
    CHECK(event->buttons == 0b100);

    report.kind = DeviceReport::Kind::motion;
    report.button = 0;
    report.heldBefore = tipAndRight;
    event = mouse.read(report, kScreen);
    REQUIRE(event);
    CHECK(event->contact);
    CHECK(event->buttons == 0b100);
}

TEST_CASE("the wheel is no button of the hand") {
    SlaveDevice mouse;
    DeviceReport report = motionAt(0.0, 0.0);
    report.kind = DeviceReport::Kind::press;
    for (const int wheel : {4, 5, 6, 7}) {
        report.button = wheel;
        CHECK_FALSE(mouse.read(report, kScreen));
    }
    report.button = 8;
    const auto side = mouse.read(report, kScreen);
    REQUIRE(side);
    CHECK(side->buttons == 1U << 7U);
}
