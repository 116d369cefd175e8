#include "pen_tablet/inputtest_pen.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <xorg/xf86-input-inputtest-protocol.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <stdexcept>
#include <thread>

#include "pen_tablet/xorg.hpp"
#include "support/child_process.hpp"

namespace pen_tablet {

namespace {

constexpr double kPatience = 10.0;
constexpr int kPressureAxis = 4;  // of the driver's pens
constexpr double kFullPressure = 1000.0;
constexpr double kWholeScreen = 65536.0;  // of the driver's absolute axes

int connected(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) throw std::runtime_error("too long for a socket: " + path);
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    const double end = test_support::now() + kPatience;
    while (test_support::now() < end) {
        const int number = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::connect(number, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
            return number;
        ::close(number);
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    throw std::runtime_error("nobody listens at " + path);
}

void set(xf86ITValuatorData& data, int axis, double value) {
    data.mask[axis / 8] = static_cast<std::uint8_t>(data.mask[axis / 8] | (1U << (axis % 8)));
    data.valuators[axis] = value;
}

xf86ITValuatorData valuatorsOf(const PenReport& report) {
    xf86ITValuatorData data{};
    set(data, 0, report.x * kWholeScreen / Xorg::kWidth);
    set(data, 1, report.y * kWholeScreen / Xorg::kHeight);
    set(data, kPressureAxis, report.pressure * kFullPressure);
    return data;
}

}  // namespace

InputtestSocket::InputtestSocket(const std::string& path) : m_socket(connected(path)) {
    xf86ITEventClientVersion version{};
    version.major = XF86IT_PROTOCOL_VERSION_MAJOR;
    version.minor = XF86IT_PROTOCOL_VERSION_MINOR;
    send(version, XF86IT_EVENT_CLIENT_VERSION);
    xf86ITResponseServerVersion answer{};
    exchange(&answer, sizeof answer);
    if (answer.major != XF86IT_PROTOCOL_VERSION_MAJOR)
        throw std::runtime_error("another protocol at " + path);
}

InputtestSocket::~InputtestSocket() { ::close(m_socket); }

template <class Event>
void InputtestSocket::send(Event event, int type) {
    event.header.length = sizeof event;
    event.header.type = static_cast<xf86ITEventType>(type);
    const char* bytes = reinterpret_cast<const char*>(&event);
    for (std::size_t sent = 0; sent < sizeof event;) {
        const ssize_t more = ::send(m_socket, bytes + sent, sizeof event - sent, MSG_NOSIGNAL);
        if (more < 0 && errno == EINTR) continue;
        if (more <= 0) throw std::runtime_error("the server's test driver does not listen any more");
        sent += static_cast<std::size_t>(more);
    }
}

void InputtestSocket::exchange(void* answer, unsigned long bytes) const {
    auto* to = static_cast<char*>(answer);
    for (std::size_t had = 0; had < bytes;) {
        const ssize_t more = ::recv(m_socket, to + had, bytes - had, 0);
        if (more < 0 && errno == EINTR) continue;
        if (more <= 0) throw std::runtime_error("the server's test driver does not answer");
        had += static_cast<std::size_t>(more);
    }
}

void InputtestSocket::sync() {
    send(xf86ITEventWaitForSync{}, XF86IT_EVENT_WAIT_FOR_SYNC);
    xf86ITResponseSyncFinished answer{};
    exchange(&answer, sizeof answer);
}

void InputtestPen::enter(const PenReport& report) {
    xf86ITEventProximity event{};
    event.is_prox_in = 1;
    m_driver.send(event, XF86IT_EVENT_PROXIMITY);
    this->report(report);
}

// A report that begins or ends a touch is the button's event, any other a motion: one event each.
void InputtestPen::report(const PenReport& report) {
    const bool before = m_last.pressure > 0.0;
    const bool touching = report.pressure > 0.0;
    m_last = report;
    if (before == touching) {
        xf86ITEventMotion event{};
        event.is_absolute = 1;
        event.valuators = valuatorsOf(report);
        m_driver.send(event, XF86IT_EVENT_MOTION);
    } else {
        xf86ITEventButton event{};
        event.is_absolute = 1;
        event.button = 1;
        event.is_press = touching ? 1 : 0;
        event.valuators = valuatorsOf(report);
        m_driver.send(event, XF86IT_EVENT_BUTTON);
    }
    m_driver.sync();
}

void InputtestPen::leave() {
    m_driver.send(xf86ITEventProximity{}, XF86IT_EVENT_PROXIMITY);
    m_driver.sync();
}

void InputtestPen::button(int number, bool down) {
    xf86ITEventButton event{};
    event.is_absolute = 1;
    event.button = number;
    event.is_press = down ? 1 : 0;
    event.valuators = valuatorsOf(m_last);
    m_driver.send(event, XF86IT_EVENT_BUTTON);
    m_driver.sync();
}

void InputtestMouse::moveBy(double x, double y) {
    xf86ITEventMotion event{};
    set(event.valuators, 0, x);
    set(event.valuators, 1, y);
    m_driver.send(event, XF86IT_EVENT_MOTION);
    m_driver.sync();
}

void InputtestMouse::button(int number, bool down) {
    xf86ITEventButton event{};
    event.button = number;
    event.is_press = down ? 1 : 0;
    m_driver.send(event, XF86IT_EVENT_BUTTON);
    m_driver.sync();
}

}  // namespace pen_tablet
