// One pointing device as the X server reports it ("slave pointer"): its axes, what is held,
// and how a report becomes a RawEvent. Free of X types, so that it can be tested without X.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "pen/device/pointer_reader.hpp"

namespace pen_device {

// A valuator. Devices with min < max report in that range (tablets, touch screens), the
// others in screen pixels (mice).
struct Axis {
    int number = 0;
    double min = 0.0;
    double max = -1.0;
    double value = 0.0;     // the last one reported: a report leaves out what did not change
    double perMetre = 0.0;  // units of the range; 0: the driver does not tell
};

// An XI2 motion or button report.
struct DeviceReport {
    enum class Kind { motion, press, release };
    Kind kind = Kind::motion;
    int button = 0;      // 1-based; 0 for a motion
    double rootX = 0.0;  // of the pointer, screen pixels
    double rootY = 0.0;
    double windowX = 0.0;  // the same place in the window that the event was selected on
    double windowY = 0.0;
    std::span<const unsigned char> heldBefore;  // bit n = button n held before this event
    std::span<const unsigned char> axes;        // bit n = axis n is in `values`
    const double* values = nullptr;             // one for each bit set, in order
};

// The screen's size, pixels: what the range of an absolute axis spans.
struct ScreenSize {
    double width = 1.0;
    double height = 1.0;
};

struct SlaveDevice {
    int id = 0;              // the server's
    std::uint8_t index = 0;  // ours
    std::string name;
    DeviceKind kind = DeviceKind::mouse;
    bool present = true;
    Axis x{0};
    Axis y{1};
    std::optional<Axis> pressure;
    std::optional<Axis> tiltX;
    std::optional<Axis> tiltY;
    std::optional<Axis> distance;
    std::optional<RawEvent> last{};  // what read() gave last
    TabletUse tablet{};
    bool synthetic = false;
    bool virtualBus = false;

    // The event without its times; nothing for a wheel's button. Place: axes 0 and 1 where the
    // report has them, because the server hands a slave's listener the whole part of the
    // event before; a mouse's buttons carry no axes, and there the pointer's place is right.
    [[nodiscard]] std::optional<RawEvent> read(const DeviceReport& report, ScreenSize screen);
    // Its last word when it is taken away; nothing when it never reported. Times are left out.
    [[nodiscard]] std::optional<RawEvent> leave();
    [[nodiscard]] DeviceInfo info() const;

private:
    void readAxes(RawEvent& event, const DeviceReport& report);
};

// What a device of this name and tool type (the Wacom driver's word, or empty) with or without a
// pressure axis is. Pads and touch rings have pressure axes too, and are no pens.
[[nodiscard]] DeviceKind kindOf(const std::string& name, const std::string& toolType, bool pressure);

// Whether a pen's and an eraser's names are of one tablet: alike but for the last word ("stylus", "pen",
// "eraser") and a number in brackets behind it, as the Wacom and the libinput driver name them.
[[nodiscard]] bool ofOneTablet(const std::string& pen, const std::string& eraser);
// Whether the axes are a tablet's: absolute ones, of a pen or its eraser.
[[nodiscard]] bool isTablet(const SlaveDevice& device);
// The whole tablet's size, mm; nothing where the driver does not tell, or tells what no tablet has.
[[nodiscard]] std::optional<pen::Extent> sizeOf(const SlaveDevice& device);

}  // namespace pen_device
