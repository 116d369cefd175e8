#include "pen_tablet/wacom_pen.hpp"

#include <fcntl.h>
#include <linux/input.h>
#include <sys/time.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <thread>

#include "pen_tablet/xorg.hpp"
#include "support/child_process.hpp"

namespace pen_tablet {

namespace {

constexpr int kToolId = 0x802;  // a professional pen
constexpr int kEraserId = 0x80A;
constexpr int kSerial = 0x12345678;  // of the pen: one and the same through the test
constexpr int kFarAway = 20;
constexpr double kPatience = 10.0;

}  // namespace

WacomPen::WacomPen(const std::string& pipe) : m_pipe(-1) {
    const double end = test_support::now() + kPatience;
    // Opening for writing fails until the driver reads.
    while ((m_pipe = ::open(pipe.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC)) < 0) {
        if (test_support::now() > end) throw std::runtime_error("no driver reads " + pipe);
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    ::fcntl(m_pipe, F_SETFL, 0);
}

WacomPen::~WacomPen() { ::close(m_pipe); }

int WacomPen::unitsX(double px) { return static_cast<int>(std::lround(px * (kWidth + 1) / Xorg::kWidth)); }
int WacomPen::unitsY(double px) { return static_cast<int>(std::lround(px * (kHeight + 1) / Xorg::kHeight)); }
int WacomPen::levels(double pressure) { return static_cast<int>(std::lround(pressure * kFullPressure)); }

void WacomPen::send(const std::vector<Event>& events) const {
    timeval now{};
    ::gettimeofday(&now, nullptr);
    std::vector<input_event> records;
    const auto add = [&](int type, int code, int value) {
        input_event record{};
        record.time = now;
        record.type = static_cast<std::uint16_t>(type);
        record.code = static_cast<std::uint16_t>(code);
        record.value = value;
        records.push_back(record);
    };
    for (const Event& event : events) add(event.type, event.code, event.value);
    add(EV_SYN, SYN_REPORT, 0);
    const std::size_t bytes = records.size() * sizeof(input_event);
    if (::write(m_pipe, records.data(), bytes) != static_cast<ssize_t>(bytes))
        throw std::runtime_error("the Wacom driver does not read any more");
}

// The first place comes with the tool, or the driver's first report would lie at 0, 0.
void WacomPen::enterWith(bool eraser, const PenReport& report) {
    m_eraser = eraser;
    send({{EV_KEY, eraser ? BTN_TOOL_RUBBER : BTN_TOOL_PEN, 1},
          {EV_ABS, ABS_X, unitsX(report.x)},
          {EV_ABS, ABS_Y, unitsY(report.y)},
          {EV_ABS, ABS_DISTANCE, kFarAway},
          {EV_ABS, ABS_MISC, eraser ? kEraserId : kToolId},
          {EV_MSC, MSC_SERIAL, kSerial}});
}

void WacomPen::report(const PenReport& report) {
    const bool touching = report.pressure > 0.0;
    send({{EV_ABS, ABS_X, unitsX(report.x)},
          {EV_ABS, ABS_Y, unitsY(report.y)},
          {EV_ABS, ABS_PRESSURE, levels(report.pressure)},
          {EV_ABS, ABS_DISTANCE, touching ? 0 : kFarAway},
          {EV_ABS, ABS_TILT_X, report.tiltX},
          {EV_ABS, ABS_TILT_Y, report.tiltY},
          {EV_KEY, BTN_TOUCH, touching ? 1 : 0},
          {EV_ABS, ABS_MISC, m_eraser ? kEraserId : kToolId},
          {EV_MSC, MSC_SERIAL, kSerial}});
}

void WacomPen::leave() {
    send({{EV_ABS, ABS_PRESSURE, 0},
          {EV_KEY, BTN_TOUCH, 0},
          {EV_KEY, m_eraser ? BTN_TOOL_RUBBER : BTN_TOOL_PEN, 0},
          {EV_ABS, ABS_MISC, 0},
          {EV_MSC, MSC_SERIAL, kSerial}});
}

void WacomPen::button(int number, bool down) {
    send({{EV_KEY, number == 2 ? BTN_STYLUS : BTN_STYLUS2, down ? 1 : 0}, {EV_MSC, MSC_SERIAL, kSerial}});
}

}  // namespace pen_tablet
