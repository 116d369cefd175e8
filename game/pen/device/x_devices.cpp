#include "pen/device/x_devices.hpp"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>

#include <cstring>
#include <span>

namespace pen_device {

namespace {

// "STYLUS", "ERASER", "PAD" ... where the Wacom driver says so; else empty.
std::string toolTypeOf(Display* display, int device, Atom property) {
    Atom type = None;
    int format = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char* data = nullptr;
    if (XIGetProperty(display, device, property, 0, 1, 0, XA_ATOM, &type, &format, &count, &left, &data) !=
            Success ||
        data == nullptr) {
        return {};
    }
    std::string word;
    if (type == XA_ATOM && format == 32 && count == 1) {
        std::uint32_t atom = 0;
        std::memcpy(&atom, data, sizeof atom);  // XInput 2 packs 32 bits as 32 bits
        if (char* name = XGetAtomName(display, atom)) {
            word = name;
            XFree(name);
        }
    }
    XFree(data);
    return word;
}

SlaveDevice describe(Display* display, const XIDeviceInfo& info, const Labels& labels) {
    SlaveDevice device;
    device.id = info.deviceid;
    device.name = info.name;
    device.present = info.enabled != 0;
    for (int i = 0; i < info.num_classes; ++i) {
        if (info.classes[i]->type != XIValuatorClass) continue;
        // A device class begins as its general form; `type` says which one it is.
        const auto& valuator = *reinterpret_cast<const XIValuatorClassInfo*>(info.classes[i]);
        const Axis axis{valuator.number, valuator.min, valuator.max, valuator.value,
                        static_cast<double>(valuator.resolution)};
        if (axis.number == 0) device.x = axis;
        if (axis.number == 1) device.y = axis;
        if (valuator.label == labels.pressure) device.pressure = axis;
        if (valuator.label == labels.tiltX) device.tiltX = axis;
        if (valuator.label == labels.tiltY) device.tiltY = axis;
        if (valuator.label == labels.distance) device.distance = axis;
    }
    device.kind =
        kindOf(device.name, toolTypeOf(display, device.id, labels.toolType), device.pressure.has_value());
    return device;
}

}  // namespace

Labels::Labels(Display* display)
    : pressure(XInternAtom(display, "Abs Pressure", 0)),
      tiltX(XInternAtom(display, "Abs Tilt X", 0)),
      tiltY(XInternAtom(display, "Abs Tilt Y", 0)),
      distance(XInternAtom(display, "Abs Distance", 0)),
      toolType(XInternAtom(display, "Wacom Tool Type", 0)),
      matrix(XInternAtom(display, "Coordinate Transformation Matrix", 0)),
      number(XInternAtom(display, "FLOAT", 0)) {}

std::vector<SlaveDevice> slavePointers(Display* display, const Labels& labels) {
    std::vector<SlaveDevice> found;
    int count = 0;
    XIDeviceInfo* infos = XIQueryDevice(display, XIAllDevices, &count);
    if (infos == nullptr) return found;
    for (const XIDeviceInfo& info : std::span(infos, static_cast<std::size_t>(count))) {
        if (info.use == XISlavePointer) found.push_back(describe(display, info, labels));
    }
    XIFreeDeviceInfo(infos);
    return found;
}

}  // namespace pen_device
