// Xlib ends the whole program at an error unless told otherwise. This keeps the errors of one
// connection to that connection. Names Xlib's Display only as an opaque pointer.
#pragma once

#include <atomic>

struct _XDisplay;  // NOLINT(bugprone-reserved-identifier): Xlib's own name

namespace pen_device {

class XFaults {
public:
    // From here on an error on `display` (a device unplugged while it is being selected) is
    // passed over, and a lost connection clears `alive` instead of ending the program. Other
    // connections keep the handler that was there. Both must outlive this object.
    XFaults(_XDisplay* display, std::atomic<bool>& alive);
    ~XFaults();
    XFaults(const XFaults&) = delete;
    XFaults& operator=(const XFaults&) = delete;

private:
    _XDisplay* m_display;
    const std::atomic<bool>& m_alive;
};

}  // namespace pen_device
