#include "pen/device/slave_device.hpp"

#include <algorithm>
#include <cstddef>

namespace pen_device {

namespace {

constexpr int kTip = 1;
constexpr int kFirstWheel = 4;
constexpr int kLastWheel = 7;
constexpr int kLastButton = 16;  // as many as RawEvent::buttons has bits

bool isWheel(int button) { return button >= kFirstWheel && button <= kLastWheel; }

bool isSet(std::span<const unsigned char> bits, int number) {
    const auto byte = static_cast<std::size_t>(number) / 8;
    return byte < bits.size() && ((bits[byte] >> (number % 8)) & 1) != 0;
}

// Takes the axis's value from the report; false when the report leaves it out.
bool update(Axis& axis, const DeviceReport& report) {
    if (!isSet(report.axes, axis.number)) return false;
    std::ptrdiff_t place = 0;
    for (int before = 0; before < axis.number; ++before) place += isSet(report.axes, before) ? 1 : 0;
    axis.value = report.values[place];
    return true;
}

double onScreen(const Axis& axis, double size) {
    if (axis.max <= axis.min) return axis.value;
    return (axis.value - axis.min) * size / (axis.max - axis.min + 1.0);
}

bool heldAfter(const DeviceReport& report, int button) {
    if (button == report.button && report.kind != DeviceReport::Kind::motion) {
        return report.kind == DeviceReport::Kind::press;
    }
    return isSet(report.heldBefore, button);
}

}  // namespace

std::optional<RawEvent> SlaveDevice::read(const DeviceReport& report, ScreenSize screen) {
    const bool hasX = update(x, report);
    const bool hasY = update(y, report);
    if (pressure) update(*pressure, report);
    if (isWheel(report.button)) return std::nullopt;

    RawEvent event;
    const bool motion = report.kind == DeviceReport::Kind::motion;
    // Both differences are of one event, so they give the window's place on the screen.
    const double windowLeft = report.rootX - report.windowX;
    const double windowTop = report.rootY - report.windowY;
    event.x = motion || hasX ? onScreen(x, screen.width) - windowLeft : report.windowX;
    event.y = motion || hasY ? onScreen(y, screen.height) - windowTop : report.windowY;
    event.contact = heldAfter(report, kTip);
    for (int button = kTip + 1; button <= kLastButton; ++button) {
        if (isWheel(button) || !heldAfter(report, button)) continue;
        event.buttons = static_cast<std::uint16_t>(event.buttons | (1U << (button - 1)));
    }
    if (pressure && pressure->max > pressure->min) {
        const double share = (pressure->value - pressure->min) / (pressure->max - pressure->min);
        event.pressure = std::clamp(share, 0.0, 1.0);
    }
    event.device = index;
    event.pressOrRelease = !motion;
    return event;
}

}  // namespace pen_device
