#include "pen/device/x_devices.hpp"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>

#include <cstring>
#include <fstream>
#include <ios>
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

// The property's bytes, or nothing when the device has it not as bytes.
std::string propertyOf(Display* display, int device, Atom property) {
    Atom type = None;
    int format = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char* data = nullptr;
    if (XIGetProperty(display, device, property, 0, 256, 0, AnyPropertyType, &type, &format, &count, &left,
                      &data) != Success ||
        data == nullptr) {
        return {};
    }
    std::string bytes;
    if (format == 8) bytes.assign(reinterpret_cast<const char*>(data), count);
    XFree(data);
    return bytes;
}

// By the property that the server gives them and lets nobody change; older servers are known by the name.
bool isSynthetic(Display* display, const XIDeviceInfo& info, const Labels& labels) {
    const std::string word = propertyOf(display, info.deviceid, labels.xtest);
    return (!word.empty() && word[0] != 0) || std::strstr(info.name, " XTEST ") != nullptr;
}

SlaveDevice describe(Display* display, const XIDeviceInfo& info, const Labels& labels) {
    SlaveDevice device;
    device.id = info.deviceid;
    device.name = info.name;
    device.present = info.enabled != 0;
    device.synthetic = isSynthetic(display, info, labels);
    const std::string node = propertyOf(display, device.id, labels.node);
    device.virtualBus = onVirtualBus("/sys/class/input", node.c_str());
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
      number(XInternAtom(display, "FLOAT", 0)),
      xtest(XInternAtom(display, "XTEST Device", 0)),
      node(XInternAtom(display, "Device Node", 0)) {}

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

std::vector<int> syntheticKeyboards(Display* display, const Labels& labels) {
    std::vector<int> found;
    int count = 0;
    XIDeviceInfo* infos = XIQueryDevice(display, XIAllDevices, &count);
    if (infos == nullptr) return found;
    for (const XIDeviceInfo& info : std::span(infos, static_cast<std::size_t>(count))) {
        if (info.use == XISlaveKeyboard && isSynthetic(display, info, labels)) found.push_back(info.deviceid);
    }
    XIFreeDeviceInfo(infos);
    return found;
}

bool onVirtualBus(const std::string& sysfs, const std::string& node) {
    constexpr unsigned kVirtual = 0x06;  // BUS_VIRTUAL of linux/input.h
    const std::size_t slash = node.rfind('/');
    if (slash == std::string::npos || slash + 1 == node.size()) return false;
    std::ifstream file(sysfs + "/" + node.substr(slash + 1) + "/device/id/bustype");
    unsigned bus = 0;
    return static_cast<bool>(file >> std::hex >> bus) && bus == kVirtual;
}

}  // namespace pen_device
