#include <array>
#include <filesystem>
#include <fstream>

#include "pen/device/slave_device.hpp"
#include "pen/device/x_devices.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

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
    pen.kind = pen_device::DeviceKind::pen;
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

TEST_CASE("tilt and hover come as degrees and shares, and what is left out keeps its value") {
    SlaveDevice pen;
    pen.kind = pen_device::DeviceKind::pen;
    pen.pressure = pen_device::Axis{2, 0.0, 65536.0, 0.0};
    pen.tiltX = pen_device::Axis{3, -64.0, 63.0, 0.0};
    pen.tiltY = pen_device::Axis{4, -64.0, 63.0, 0.0};
    pen.distance = pen_device::Axis{5, 0.0, 63.0, 0.0};
    DeviceReport report = motionAt(0.0, 0.0);
    const std::array<unsigned char, 1> axes{0b11'1100};
    const std::array<double, 4> values{16384.0, 12.0, -33.0, 21.0};
    report.axes = axes;
    report.values = values.data();
    auto event = pen.read(report, kScreen);
    REQUIRE(event);
    CHECK(*event->pressure == 0.25);
    CHECK(*event->tilt == pen_device::Tilt{12.0, -33.0});
    CHECK(*event->distance == Approx(1.0 / 3.0));

    const std::array<unsigned char, 1> onlyTiltY{0b1'0000};
    const std::array<double, 1> upright{0.0};
    report.axes = onlyTiltY;
    report.values = upright.data();
    event = pen.read(report, kScreen);
    REQUIRE(event);
    CHECK(*event->tilt == pen_device::Tilt{12.0, 0.0});
    CHECK(*event->pressure == 0.25);
}

TEST_CASE("a pen on a turned tablet leans as the hand leans it") {
    SlaveDevice pen;
    pen.tiltX = pen_device::Axis{3, -64.0, 63.0, 0.0};
    pen.tiltY = pen_device::Axis{4, -64.0, 63.0, 0.0};
    pen.tablet.matrix = pen::PlaceMatrix{0, -1, 1, 2, 0, 0, 0, 0, 1};  // lies turned clockwise by a quarter
    DeviceReport report = motionAt(300.0, 200.0);
    const std::array<unsigned char, 1> axes{0b1'1000};
    const std::array<double, 2> values{12.0, -33.0};
    report.axes = axes;
    report.values = values.data();
    CHECK(pen.read(report, kScreen)->tilt == pen_device::Tilt{33.0, 12.0});
}

TEST_CASE("a tablet's size is what its driver tells, unless no tablet is like that") {
    SlaveDevice pen;
    pen.kind = pen_device::DeviceKind::pen;
    CHECK_FALSE(isTablet(pen));
    pen.x = pen_device::Axis{0, 0.0, 44'799.0, 0.0, 200'000.0};
    pen.y = pen_device::Axis{1, 0.0, 29'599.0, 0.0, 200'000.0};
    CHECK(isTablet(pen));
    CHECK(sizeOf(pen) == pen::Extent{224.0, 148.0});
    pen.y.perMetre = 0.0;
    CHECK_FALSE(sizeOf(pen));
    pen.x.perMetre = pen.y.perMetre = 1.0;
    CHECK_FALSE(sizeOf(pen));
    pen.kind = pen_device::DeviceKind::mouse;
    CHECK_FALSE(isTablet(pen));
}

TEST_CASE("a pen and an eraser are of one tablet by their names, with either driver") {
    using pen_device::ofOneTablet;
    CHECK(ofOneTablet("Wacom Intuos Pro M Pen stylus", "Wacom Intuos Pro M Pen eraser"));
    CHECK(ofOneTablet("Wacom Intuos Pro M Pen Pen (0x9a81f)", "Wacom Intuos Pro M Pen Eraser (0x9a81f)"));
    CHECK_FALSE(ofOneTablet("Wacom Intuos Pro M Pen stylus", "Wacom One Pen eraser"));
    CHECK_FALSE(ofOneTablet("stylus", "eraser"));
    CHECK_FALSE(ofOneTablet("", ""));
    CHECK_FALSE(ofOneTablet("A (1)", "B (2)"));
}

TEST_CASE("a device that is taken away lets go of everything at its last place, once") {
    SlaveDevice pen;
    pen.kind = pen_device::DeviceKind::pen;
    pen.index = 2;
    pen.pressure = pen_device::Axis{2, 0.0, 100.0, 0.0};
    CHECK_FALSE(pen.leave());
    pen.present = true;
    DeviceReport report = motionAt(300.0, 200.0);
    const std::array<unsigned char, 1> axes{0b111};
    const std::array<double, 3> values{310.0, 220.0, 40.0};
    const std::array<unsigned char, 1> held{0b1010};
    report.axes = axes;
    report.values = values.data();
    report.heldBefore = held;
    REQUIRE(pen.read(report, kScreen)->contact);

    const auto last = pen.leave();
    REQUIRE(last);
    CHECK(last->gone);
    CHECK_FALSE(last->contact);
    CHECK(last->buttons == 0);
    CHECK(*last->pressure == 0.0);
    CHECK(last->x == 210.0);
    CHECK(last->y == 170.0);
    CHECK(last->device == 2);
    CHECK_FALSE(pen.info().present);
    CHECK_FALSE(pen.leave());
}

TEST_CASE("what a device is: by the driver's word, else by its name and its axes") {
    using pen_device::DeviceKind;
    using pen_device::kindOf;
    CHECK(kindOf("A mouse", "", false) == DeviceKind::mouse);
    CHECK(kindOf("A tablet Pen stylus", "STYLUS", true) == DeviceKind::pen);
    CHECK(kindOf("A tablet Pen eraser", "ERASER", true) == DeviceKind::eraser);
    CHECK(kindOf("A tablet Pad pad", "PAD", true) == DeviceKind::mouse);
    CHECK(kindOf("A tablet Finger touch", "TOUCH", true) == DeviceKind::mouse);
    CHECK(kindOf("xwayland-tablet stylus:12", "", true) == DeviceKind::pen);
    CHECK(kindOf("xwayland-tablet Eraser:12", "", true) == DeviceKind::eraser);
}

TEST_CASE("a program's device says so in each report and in its description") {
    SlaveDevice device;
    device.synthetic = true;
    const auto event = device.read(motionAt(200.0, 150.0), kScreen);
    REQUIRE(event);
    CHECK(event->synthetic);
    CHECK(device.info().synthetic);
    device.synthetic = false;
    CHECK_FALSE(device.read(motionAt(201.0, 150.0), kScreen)->synthetic);
}

TEST_CASE("a device on the kernel's virtual bus is known by its node") {
    const test_support::TempFolder sysfs;
    const auto bus = [&](const std::string& name, const std::string& word) {
        const std::filesystem::path folder = std::filesystem::path(sysfs.path()) / name / "device" / "id";
        std::filesystem::create_directories(folder);
        std::ofstream(folder / "bustype") << word << "\n";
    };
    bus("event3", "0006");
    bus("event4", "0003");
    bus("event5", "soft");
    CHECK(pen_device::onVirtualBus(sysfs.path(), "/dev/input/event3"));
    CHECK_FALSE(pen_device::onVirtualBus(sysfs.path(), "/dev/input/event4"));
    CHECK_FALSE(pen_device::onVirtualBus(sysfs.path(), "/dev/input/event5"));
    CHECK_FALSE(pen_device::onVirtualBus(sysfs.path(), "/dev/input/event9"));
    CHECK_FALSE(pen_device::onVirtualBus(sysfs.path(), "/dev/input/"));
    CHECK_FALSE(pen_device::onVirtualBus(sysfs.path(), ""));
}
