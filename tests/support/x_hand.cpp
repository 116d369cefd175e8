#include "support/x_hand.hpp"

#include <X11/XKBlib.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <chrono>
#include <cstdlib>
#include <span>
#include <stdexcept>
#include <thread>

namespace test_support {

namespace {

constexpr int kStepMs = 5;
constexpr int kWheelUp = 4;
constexpr int kWheelDown = 5;

unsigned buttonNumber(int button) { return static_cast<unsigned>(button); }

std::string titleOf(Display* display, Window window) {
    char* name = nullptr;
    if (XFetchName(display, window, &name) == 0 || name == nullptr) return {};
    std::string title = name;
    XFree(name);
    return title;
}

// A window may go between being listed and being asked about.
int passOver(Display*, XErrorEvent*) { return 0; }

}  // namespace

struct XHand::State {
    Display* display = nullptr;

    void motion(Place place, int delayMs) const {
        XTestFakeMotionEvent(display, -1, place.x, place.y, static_cast<unsigned long>(delayMs));
    }
    void button(int number, bool down, int delayMs) const {
        XTestFakeButtonEvent(display, buttonNumber(number), down ? 1 : 0,
                             static_cast<unsigned long>(delayMs));
    }
    void sync() const { XSync(display, 0); }

    void keysym(KeySym symbol, bool down) const {
        const KeyCode code = XKeysymToKeycode(display, symbol);
        if (code == 0) throw std::runtime_error("the keyboard has no key " + std::to_string(symbol));
        XTestFakeKeyEvent(display, code, down ? 1 : 0, 0);
    }
    static KeySym named(const std::string& name) {
        const KeySym symbol = XStringToKeysym(name.c_str());
        if (symbol == NoSymbol) throw std::runtime_error("X knows no key named " + name);
        return symbol;
    }

    std::optional<WindowPlace> find(const std::string& title) const {
        Window root = 0;
        Window parent = 0;
        Window* children = nullptr;
        unsigned count = 0;
        if (XQueryTree(display, XDefaultRootWindow(display), &root, &parent, &children, &count) == 0)
            return {};
        std::optional<WindowPlace> found;
        for (const Window child : std::span(children, count)) {
            XWindowAttributes shape{};
            if (XGetWindowAttributes(display, child, &shape) == 0 || shape.map_state != IsViewable) continue;
            if (titleOf(display, child).find(title) == std::string::npos) continue;
            found = WindowPlace{child, shape.x, shape.y, shape.width, shape.height};
        }
        if (children != nullptr) XFree(children);
        return found;
    }
};

XHand::XHand(const std::string& display) : m_state(std::make_unique<State>()) {
    XSetErrorHandler(passOver);
    XSetIOErrorHandler([](Display*) { return 0; });
    m_state->display = XOpenDisplay(display.c_str());
    int ignored = 0;
    if (m_state->display == nullptr ||
        XTestQueryExtension(m_state->display, &ignored, &ignored, &ignored, &ignored) == 0) {
        throw std::runtime_error("no XTEST on display " + display);
    }
    // A test that kills the server goes on afterwards.
    XSetIOErrorExitHandler(
        m_state->display, [](Display*, void*) {}, nullptr);
    // Another client's grab must not hold up the hand.
    XTestGrabControl(m_state->display, 1);
    m_state->sync();
}

XHand::~XHand() {
    if (m_state->display != nullptr) XCloseDisplay(m_state->display);
}

void XHand::moveTo(Place place) {
    m_state->motion(place, 0);
    m_state->sync();
}

void XHand::press(int button) {
    m_state->button(button, true, 0);
    m_state->sync();
}

void XHand::release(int button) {
    m_state->button(button, false, 0);
    m_state->sync();
}

void XHand::touch(Place place, int holdMs, int button) {
    m_state->motion(place, 0);
    m_state->button(button, true, kStepMs);
    m_state->button(button, false, holdMs);
    m_state->sync();
}

void XHand::drag(Place from, Place to, int steps, int button) {
    m_state->motion(from, 0);
    m_state->button(button, true, kStepMs);
    for (int i = 1; i <= steps; ++i) {
        const Place on{from.x + (to.x - from.x) * i / steps, from.y + (to.y - from.y) * i / steps};
        m_state->motion(on, kStepMs);
    }
    m_state->button(button, false, kStepMs);
    m_state->sync();
}

void XHand::follow(const std::vector<Place>& path, int gapMs) {
    for (const Place place : path) m_state->motion(place, gapMs);
    m_state->sync();
}

void XHand::wheel(int clicks) {
    const int button = clicks > 0 ? kWheelUp : kWheelDown;
    for (int i = 0; i < std::abs(clicks); ++i) {
        m_state->button(button, true, 0);
        m_state->button(button, false, 0);
    }
    m_state->sync();
}

void XHand::key(const std::string& name, const std::vector<std::string>& held) {
    for (const std::string& one : held) m_state->keysym(State::named(one), true);
    m_state->keysym(State::named(name), true);
    m_state->keysym(State::named(name), false);
    for (auto one = held.rbegin(); one != held.rend(); ++one) m_state->keysym(State::named(*one), false);
    m_state->sync();
}

void XHand::hold(const std::string& name) {
    m_state->keysym(State::named(name), true);
    m_state->sync();
}

void XHand::letGo(const std::string& name) {
    m_state->keysym(State::named(name), false);
    m_state->sync();
}

void XHand::text(const std::string& words) {
    for (const char letter : words) {
        // Latin-1's key symbols are its character codes.
        const auto symbol = static_cast<KeySym>(static_cast<unsigned char>(letter));
        const KeyCode code = XKeysymToKeycode(m_state->display, symbol);
        const bool shifted = XkbKeycodeToKeysym(m_state->display, code, 0, 0) != symbol;
        if (shifted) m_state->keysym(XK_Shift_L, true);
        m_state->keysym(symbol, true);
        m_state->keysym(symbol, false);
        if (shifted) m_state->keysym(XK_Shift_L, false);
    }
    m_state->sync();
}

std::optional<WindowPlace> XHand::window(const std::string& title, double seconds) const {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    while (true) {
        const std::optional<WindowPlace> found = m_state->find(title);
        if (found || Clock::now() > end) return found;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

std::string XHand::title(const WindowPlace& window) const { return titleOf(m_state->display, window.id); }

void XHand::moveWindow(WindowPlace& window, Place corner) {
    XMoveWindow(m_state->display, window.id, corner.x, corner.y);
    m_state->sync();
    window.x = corner.x;
    window.y = corner.y;
}

void XHand::askToClose(const WindowPlace& window) {
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = window.id;
    event.xclient.message_type = XInternAtom(m_state->display, "WM_PROTOCOLS", 0);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(m_state->display, "WM_DELETE_WINDOW", 0));
    event.xclient.data.l[1] = CurrentTime;
    XSendEvent(m_state->display, window.id, 0, NoEventMask, &event);
    m_state->sync();
}

Place XHand::pointer() const {
    Window root = 0;
    Window child = 0;
    Place place;
    Place inWindow;
    unsigned mask = 0;
    XQueryPointer(m_state->display, XDefaultRootWindow(m_state->display), &root, &child, &place.x, &place.y,
                  &inWindow.x, &inWindow.y, &mask);
    return place;
}

std::vector<unsigned> XHand::pixels(Place corner, int width, int height) const {
    XImage* image =
        XGetImage(m_state->display, XDefaultRootWindow(m_state->display), corner.x, corner.y,
                  static_cast<unsigned>(width), static_cast<unsigned>(height), AllPlanes, ZPixmap);
    if (image == nullptr) throw std::runtime_error("the screen cannot be read there");
    std::vector<unsigned> colours;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            colours.push_back(static_cast<unsigned>(XGetPixel(image, x, y)) & 0xFFFFFFU);
        }
    }
    XDestroyImage(image);
    return colours;
}

}  // namespace test_support
