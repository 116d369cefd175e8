#include "pen_device/bare_window.hpp"

#include <X11/Xlib.h>

#include <stdexcept>

namespace pen_device_test {

struct BareWindow::State {
    Display* display = nullptr;
    Window window = 0;
    Counts counts;
};

BareWindow::BareWindow(const std::string& name, int x, int y, int width, int height)
    : m_state(std::make_unique<State>()) {
    Display* display = XOpenDisplay(name.c_str());
    if (display == nullptr) throw std::runtime_error("no display " + name);
    m_state->display = display;
    // A test that kills the server goes on afterwards.
    XSetIOErrorExitHandler(
        display, [](Display*, void*) {}, nullptr);
    m_state->window =
        XCreateSimpleWindow(display, XDefaultRootWindow(display), x, y, static_cast<unsigned>(width),
                            static_cast<unsigned>(height), 0, 0, 0);
    XSelectInput(display, m_state->window,
                 PointerMotionMask | ButtonPressMask | ButtonReleaseMask | StructureNotifyMask);
    XMapWindow(display, m_state->window);
    XEvent event;
    do {
        XNextEvent(display, &event);
    } while (event.type != MapNotify);
}

BareWindow::~BareWindow() {
    if (m_state->display != nullptr) XCloseDisplay(m_state->display);
}

unsigned long BareWindow::id() const { return m_state->window; }

void BareWindow::moveTo(int x, int y) {
    XMoveWindow(m_state->display, m_state->window, x, y);
    XSync(m_state->display, 0);
}

BareWindow::Counts BareWindow::coreEvents() {
    XSync(m_state->display, 0);
    while (XPending(m_state->display) > 0) {
        XEvent event;
        XNextEvent(m_state->display, &event);
        if (event.type == MotionNotify) ++m_state->counts.motions;
        if (event.type == ButtonPress) ++m_state->counts.presses;
    }
    return m_state->counts;
}

}  // namespace pen_device_test
