#include "pen/device/slave_device.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace pen_device {

namespace {

constexpr int kTip = 1;
constexpr int kFirstWheel = 4;
constexpr int kLastWheel = 7;
constexpr int kLastButton = 16;  // as many as RawEvent::buttons has bits
// A tablet's side, mm. Some drivers put a number for the resolution that stands for nothing.
constexpr double kSmallestMm = 20.0;
constexpr double kLargestMm = 2000.0;

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

// Where in its range the axis stands, 0..1; 0 without a range.
double shareOf(const Axis& axis) {
    if (axis.max <= axis.min) return 0.0;
    return std::clamp((axis.value - axis.min) / (axis.max - axis.min), 0.0, 1.0);
}

std::string lowered(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return name;
}

// The name without the tool that it ends in; empty when it ends in none.
std::string tabletOf(const std::string& name) {
    std::string tablet = lowered(name);
    if (tablet.ends_with(')')) tablet.resize(std::min(tablet.size(), tablet.rfind(" (")));
    for (const std::string_view tool : {" stylus", " eraser", " pen"}) {
        if (tablet.ends_with(tool)) return tablet.substr(0, tablet.size() - tool.size());
    }
    return {};
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
    RawEvent event;
    readAxes(event, report);
    if (isWheel(report.button)) return std::nullopt;

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
    event.device = index;
    event.kind = kind;
    event.synthetic = synthetic;
    event.pressOrRelease = !motion;
    last = event;
    return event;
}

void SlaveDevice::readAxes(RawEvent& event, const DeviceReport& report) {
    for (std::optional<Axis>* axis : {&pressure, &tiltX, &tiltY, &distance}) {
        if (*axis) update(**axis, report);
    }
    if (pressure && kind != DeviceKind::mouse) event.pressure = shareOf(*pressure);
    if (distance) event.distance = shareOf(*distance);
    if (!tiltX || !tiltY) return;
    const pen::Place lean =
        pen::leanThrough(tablet.matrix.value_or(pen::kPlaceAsItIs), {tiltX->value, tiltY->value});
    event.tilt = Tilt{lean.x, lean.y};
}

std::optional<RawEvent> SlaveDevice::leave() {
    present = false;
    if (!last) return std::nullopt;
    RawEvent event = *last;
    event.contact = false;
    event.buttons = 0;
    if (event.pressure) event.pressure = 0.0;
    event.pressOrRelease = true;
    event.gone = true;
    last.reset();
    return event;
}

DeviceInfo SlaveDevice::info() const {
    const auto range = [](const Axis& axis) { return AxisRange{axis.min, axis.max}; };
    const auto maybe = [&](const std::optional<Axis>& axis) {
        return axis ? std::optional(range(*axis)) : std::nullopt;
    };
    return {.name = name,
            .kind = kind,
            .serverId = id,
            .present = present,
            .synthetic = synthetic,
            .virtualBus = virtualBus,
            .x = range(x),
            .y = range(y),
            .pressure = maybe(pressure),
            .tiltX = maybe(tiltX),
            .tiltY = maybe(tiltY),
            .distance = maybe(distance),
            .tablet = tablet};
}

DeviceKind kindOf(const std::string& name, const std::string& toolType, bool pressure) {
    if (!pressure) return DeviceKind::mouse;
    if (!toolType.empty()) {
        if (toolType == "ERASER") return DeviceKind::eraser;
        return toolType == "STYLUS" ? DeviceKind::pen : DeviceKind::mouse;
    }
    return lowered(name).find("eraser") == std::string::npos ? DeviceKind::pen : DeviceKind::eraser;
}

bool ofOneTablet(const std::string& pen, const std::string& eraser) {
    const std::string tablet = tabletOf(pen);
    return !tablet.empty() && tablet == tabletOf(eraser);
}

bool isTablet(const SlaveDevice& device) {
    return device.kind != DeviceKind::mouse && device.x.max > device.x.min && device.y.max > device.y.min;
}

std::optional<pen::Extent> sizeOf(const SlaveDevice& device) {
    const auto mm = [](const Axis& axis) {
        return axis.perMetre > 0.0 ? 1000.0 * (axis.max - axis.min + 1.0) / axis.perMetre : 0.0;
    };
    const pen::Extent size{mm(device.x), mm(device.y)};
    const auto likely = [](double side) { return side >= kSmallestMm && side <= kLargestMm; };
    return likely(size.width) && likely(size.height) ? std::optional(size) : std::nullopt;
}

}  // namespace pen_device
