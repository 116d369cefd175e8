#include "pen/device/x_requests.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>

#include <array>

namespace pen_device {

void select(Display* display, Window window, int device, std::initializer_list<int> kinds) {
    std::array<unsigned char, XIMaskLen(XI_LASTEVENT)> bits{};
    for (const int kind : kinds) {
        unsigned char& byte = bits[static_cast<std::size_t>(kind) / 8];
        byte = static_cast<unsigned char>(byte | (1U << (kind % 8)));
    }
    XIEventMask mask{device, static_cast<int>(bits.size()), bits.data()};
    XISelectEvents(display, window, &mask, 1);
}

// By touching a property of a window of our own: the one request whose answer carries the time.
std::uint32_t askServerTime(Display* display) {
    const Window window = XCreateSimpleWindow(display, XDefaultRootWindow(display), -1, -1, 1, 1, 0, 0, 0);
    XSelectInput(display, window, PropertyChangeMask);
    const Atom atom = XInternAtom(display, "STIPPLE_TIME", 0);
    const unsigned char nothing = 0;
    XChangeProperty(display, window, atom, atom, 8, PropModeAppend, &nothing, 0);
    XEvent event{};
    XWindowEvent(display, window, PropertyChangeMask, &event);
    XDestroyWindow(display, window);
    return static_cast<std::uint32_t>(event.xproperty.time);
}

std::optional<ScreenSize> sizeOf(Display* display, Window window) {
    Window root = 0;
    int left = 0;
    int top = 0;
    unsigned width = 0;
    unsigned height = 0;
    unsigned border = 0;
    unsigned depth = 0;
    if (XGetGeometry(display, window, &root, &left, &top, &width, &height, &border, &depth) == 0)
        return std::nullopt;
    return ScreenSize{static_cast<double>(width), static_cast<double>(height)};
}

}  // namespace pen_device
