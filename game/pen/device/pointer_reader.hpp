// Reads mice and pens beside the window's own events: by XInput2, on a connection and a thread
// of its own, so that every report is taken with the server's time and the place between
// pixels, also while the window is busy drawing.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace pen_device {

// One report of a pointing device.
struct RawEvent {
    std::int64_t serverMs = 0;       // the X server's time as ms of CLOCK_MONOTONIC; never falls
    std::int64_t arrivalUs = 0;      // CLOCK_MONOTONIC when this program had it, us
    double x = 0.0;                  // window pixels from the upper left corner, between pixels
    double y = 0.0;                  // where the device gives it; outside the window while held
    bool contact = false;            // button 1 (a pen's tip) is held after this event
    std::uint16_t buttons = 0;       // bit n = button n + 1 held; neither button 1 nor the wheel's 4-7
    std::optional<double> pressure;  // 0..1; absent without a pressure axis
    std::uint8_t device = 0;         // index into deviceNames()
    bool pressOrRelease = false;     // a button changed; false for a motion
};

class PointerReader {
public:
    // Listens on the X window `window` of the display that DISPLAY names. On failure one
    // sentence says why not: no display, no XInput 2.2, no such window.
    [[nodiscard]] static std::variant<std::unique_ptr<PointerReader>, std::string> open(unsigned long window);
    ~PointerReader();
    PointerReader(const PointerReader&) = delete;
    PointerReader& operator=(const PointerReader&) = delete;

    // Every event since the last call, in the order in which the server sent them. What the
    // wheel's buttons (4-7) do is left out: they are no state of the hand.
    [[nodiscard]] std::vector<RawEvent> take();
    // The devices seen so far; an index once given keeps its name.
    [[nodiscard]] std::vector<std::string> deviceNames() const;
    // False once the connection to the server is lost; take() still gives what had arrived.
    [[nodiscard]] bool alive() const;
    // How often the server's time lay before its last (clamped, see RawEvent::serverMs).
    [[nodiscard]] std::uint64_t timesFallen() const;

private:
    class Listener;
    explicit PointerReader(std::unique_ptr<Listener> listener);
    std::unique_ptr<Listener> m_listener;
};

}  // namespace pen_device
