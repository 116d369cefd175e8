#include "pen_tablet/cable.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>

#include <cstddef>
#include <cstring>
#include <functional>
#include <span>

namespace pen_tablet {

namespace {

// On a connection of its own. False when the display or the device is not there.
bool withDevice(const std::string& name, const std::string& device,
                const std::function<void(Display*, int)>& use) {
    Display* display = XOpenDisplay(name.c_str());
    if (display == nullptr) return false;
    int count = 0;
    XIDeviceInfo* infos = XIQueryDevice(display, XIAllDevices, &count);
    bool found = false;
    for (const XIDeviceInfo& info : std::span(infos, static_cast<std::size_t>(count))) {
        if (info.name != device) continue;
        found = true;
        use(display, info.deviceid);
    }
    XIFreeDeviceInfo(infos);
    XSync(display, 0);
    XCloseDisplay(display);
    return found;
}

Atom atom(Display* display, const char* name) { return XInternAtom(display, name, 0); }

}  // namespace

bool setPlugged(const std::string& name, const std::string& device, bool in) {
    return withDevice(name, device, [in](Display* display, int id) {
        unsigned char on = in ? 1 : 0;
        XIChangeProperty(display, id, atom(display, "Device Enabled"), atom(display, "INTEGER"), 8,
                         XIPropModeReplace, &on, 1);
    });
}

std::optional<Matrix> matrixOf(const std::string& name, const std::string& device) {
    std::optional<Matrix> matrix;
    (void)withDevice(name, device, [&](Display* display, int id) {
        Atom type = None;
        int format = 0;
        unsigned long count = 0;
        unsigned long left = 0;
        unsigned char* data = nullptr;
        XIGetProperty(display, id, atom(display, "Coordinate Transformation Matrix"), 0, 9, 0,
                      atom(display, "FLOAT"), &type, &format, &count, &left, &data);
        if (data == nullptr) return;
        if (format == 32 && count == 9) std::memcpy(matrix.emplace().data(), data, sizeof(Matrix));
        XFree(data);
    });
    return matrix;
}

bool setMatrix(const std::string& name, const std::string& device, const Matrix& matrix) {
    return withDevice(name, device, [&](Display* display, int id) {
        std::array<unsigned char, sizeof(Matrix)> bytes{};
        std::memcpy(bytes.data(), matrix.data(), sizeof(Matrix));
        XIChangeProperty(display, id, atom(display, "Coordinate Transformation Matrix"),
                         atom(display, "FLOAT"), 32, XIPropModeReplace, bytes.data(), 9);
    });
}

}  // namespace pen_tablet
