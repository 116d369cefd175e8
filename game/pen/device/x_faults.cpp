#include "pen/device/x_faults.hpp"

#include <X11/Xlib.h>

#include <algorithm>
#include <mutex>
#include <vector>

namespace pen_device {

namespace {

// Xlib has one handler of each kind for the whole process, hence the only globals of this
// layer. The handlers that were there before go on serving the other connections.
std::mutex guard;
std::vector<Display*> ours;
XErrorHandler previousError = nullptr;
XIOErrorHandler previousLoss = nullptr;

bool isOurs(Display* display) {
    const std::lock_guard lock(guard);
    return std::find(ours.begin(), ours.end(), display) != ours.end();
}

int onError(Display* display, XErrorEvent* event) {
    if (isOurs(display) || previousError == nullptr) return 0;
    return previousError(display, event);
}

// Runs before the connection's own handler below; Xlib's own ends the program here.
int onLoss(Display* display) {
    if (isOurs(display) || previousLoss == nullptr) return 0;
    return previousLoss(display);
}

void afterLoss(Display*, void* alive) { static_cast<std::atomic<bool>*>(alive)->store(false); }

}  // namespace

XFaults::XFaults(Display* display, std::atomic<bool>& alive) : m_display(display), m_alive(alive) {
    const std::lock_guard lock(guard);
    const XErrorHandler error = XSetErrorHandler(onError);
    if (error != onError) previousError = error;
    const XIOErrorHandler loss = XSetIOErrorHandler(onLoss);
    if (loss != onLoss) previousLoss = loss;
    ours.push_back(display);
    XSetIOErrorExitHandler(display, afterLoss, &alive);
}

XFaults::~XFaults() {
    const std::lock_guard lock(guard);
    // A broken connection stays in the list: nobody closes it, so its address is never reused.
    if (m_alive) std::erase(ours, m_display);
}

}  // namespace pen_device
