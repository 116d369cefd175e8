#include "pen_tablet/cable.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>

#include <cstddef>
#include <span>

namespace pen_tablet {

bool setPlugged(const std::string& name, const std::string& device, bool in) {
    Display* display = XOpenDisplay(name.c_str());
    if (display == nullptr) return false;
    int count = 0;
    XIDeviceInfo* infos = XIQueryDevice(display, XIAllDevices, &count);
    bool found = false;
    for (const XIDeviceInfo& info : std::span(infos, static_cast<std::size_t>(count))) {
        if (info.name != device) continue;
        found = true;
        unsigned char on = in ? 1 : 0;
        XIChangeProperty(display, info.deviceid, XInternAtom(display, "Device Enabled", 0),
                         XInternAtom(display, "INTEGER", 0), 8, XIPropModeReplace, &on, 1);
    }
    XIFreeDeviceInfo(infos);
    XSync(display, 0);
    XCloseDisplay(display);
    return found;
}

}  // namespace pen_tablet
