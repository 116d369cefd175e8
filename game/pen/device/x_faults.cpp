#include "pen/device/x_faults.hpp"

#include <X11/Xlib.h>

#include <algorithm>
#include <mutex>
#include <vector>

namespace pen_device {

namespace {

// Xlib has one handler of each kind for the whole process, hence the only globals of this
// layer. The handlers that were there before go on serving the other connections.
std::mutex g_mutex;
std::vector<Display*> g_ours;
XErrorHandler g_previousError = nullptr;
XIOErrorHandler g_previousLoss = nullptr;

bool isOurs(Display* display) {
    const std::lock_guard lock(g_mutex);
    return std::find(g_ours.begin(), g_ours.end(), display) != g_ours.end();
}

int onError(Display* display, XErrorEvent* event) {
    if (isOurs(display) || g_previousError == nullptr) return 0;
    return g_previousError(display, event);
}

// Runs before the connection's own handler below; Xlib's own ends the program here.
int onLoss(Display* display) {
    if (isOurs(display) || g_previousLoss == nullptr) return 0;
    return g_previousLoss(display);
}

void afterLoss(Display*, void* alive) { static_cast<std::atomic<bool>*>(alive)->store(false); }

}  // namespace

XFaults::XFaults(Display* display, std::atomic<bool>& alive) : m_display(display), m_alive(alive) {
    const std::lock_guard lock(g_mutex);
    const XErrorHandler error = XSetErrorHandler(onError);
    if (error != onError) g_previousError = error;
    const XIOErrorHandler loss = XSetIOErrorHandler(onLoss);
    if (loss != onLoss) g_previousLoss = loss;
    g_ours.push_back(display);
    XSetIOErrorExitHandler(display, afterLoss, &alive);
}

XFaults::~XFaults() {
    const std::lock_guard lock(g_mutex);
    // A broken connection stays in the list: nobody closes it, so its address is never reused.
    if (m_alive) std::erase(g_ours, m_display);
}

}  // namespace pen_device
