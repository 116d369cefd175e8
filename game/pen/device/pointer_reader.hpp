// Reads mice and pens beside the window's own events: by XInput2, on a connection and a thread
// of its own, so that every report is taken with the server's time and the place between
// pixels, also while the window is busy drawing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "pen/profile.hpp"
#include "pen/tablet_area.hpp"
#include "pen/tablet_notes.hpp"

namespace pen_device {

// What a device is to a hand: a mouse has no pressure; a pen has; an eraser is a pen's other end.
enum class DeviceKind : std::uint8_t { mouse, pen, eraser };

// The numbers between which an axis reports, in the device's own units.
struct AxisRange {
    double min = 0.0;
    double max = 0.0;
    friend bool operator==(AxisRange, AxisRange) = default;
};

// Whose the matrix is that the server puts between a pen and the screen.
enum class AreaState : std::uint8_t {
    none,       // no tablet: no absolute axes, or a server without such a matrix
    desktop,    // as the desktop has it
    ours,       // the chosen area is in use
    refused,    // the server did not keep it, or it could not be written down first
    overruled,  // it was ours, and somebody has set another one since
    wayland     // the compositor places the pen; our matrix would part it from its cursor
};

// The tablet under a pen.
struct TabletUse {
    AreaState state = AreaState::none;
    std::optional<pen::PlaceMatrix> matrix;  // the server's now, desktop's or ours
    std::optional<pen::Extent> sizeMm;       // of the whole tablet; absent where the driver does not tell
    pen::Extent shape;                       // the same, or in the axes' own units
    pen::Place corner;                       // upper left one of what it reaches of the screen, pixels
    pen::Extent reach;                       // and its size
    pen::TabletArea used;                    // of the tablet, once cut to the screen's shape
    friend bool operator==(const TabletUse&, const TabletUse&) = default;
};

// A device as the server describes it.
struct DeviceInfo {
    std::string name;
    DeviceKind kind = DeviceKind::mouse;
    int serverId = 0;     // what xinput calls it; may change when it is plugged in again
    bool present = true;  // false once it was taken away or switched off
    // The server's own device for programs that play a hand (its XTEST extension).
    bool synthetic = false;
    // Made by a program through the kernel (uinput): its bus is the virtual one. Tablets over the air and
    // remapped ones may be such too, so it is a word for the record and no reason to refuse anything.
    bool virtualBus = false;
    AxisRange x;  // max <= min: in screen pixels
    AxisRange y;
    std::optional<AxisRange> pressure;
    std::optional<AxisRange> tiltX;  // degrees
    std::optional<AxisRange> tiltY;
    std::optional<AxisRange> distance;
    TabletUse tablet;
    friend bool operator==(const DeviceInfo&, const DeviceInfo&) = default;
};

// Degrees from upright, towards the right and towards the lower edge of the screen: a turned tablet's are
// turned with it.
struct Tilt {
    double x = 0.0;
    double y = 0.0;
    friend bool operator==(Tilt, Tilt) = default;
};

// One report of a pointing device.
struct RawEvent {
    std::int64_t serverMs = 0;       // the X server's time as ms of CLOCK_MONOTONIC; never falls
    std::int64_t arrivalUs = 0;      // CLOCK_MONOTONIC when this program had it, us
    double x = 0.0;                  // window pixels from the upper left corner, between pixels
    double y = 0.0;                  // where the device gives it; outside the window while held
    bool contact = false;            // button 1 (a pen's tip) is held after this event
    std::uint16_t buttons = 0;       // bit n = button n + 1 held; neither button 1 nor the wheel's 4-7
    std::optional<double> pressure;  // 0..1; absent without a pressure axis
    std::optional<Tilt> tilt;        // absent without both tilt axes
    std::optional<double> distance;  // 0 touching .. 1 as far as it is felt; absent without that axis
    std::uint8_t device = 0;         // index into devices()
    DeviceKind kind = DeviceKind::mouse;
    bool synthetic = false;       // by DeviceInfo::synthetic
    bool pressOrRelease = false;  // a button changed; false for a motion
    // The device was taken away: its last word, at its last place with nothing held.
    bool gone = false;
};

class PointerReader {
public:
    // Listens on the X window `window` of the display that DISPLAY names, and gives tablets back to the
    // desktop that an earlier run left changed. On failure one sentence says why not: no display, no
    // XInput 2.2, no such window.
    [[nodiscard]] static std::variant<std::unique_ptr<PointerReader>, std::string> open(
        unsigned long window, pen::TabletNotebook notebook = {});
    // Gives every tablet back to the desktop.
    ~PointerReader();
    PointerReader(const PointerReader&) = delete;
    PointerReader& operator=(const PointerReader&) = delete;

    // Every event since the last call, in the order in which the server sent them. What the
    // wheel's buttons (4-7) do is left out: they are no state of the hand.
    [[nodiscard]] std::vector<RawEvent> take();
    // The devices seen so far; an index once given keeps its name. One that is plugged in again has
    // its old index.
    [[nodiscard]] std::vector<DeviceInfo> devices() const;
    // The tablets' areas to use, by the pens' device names; an eraser has its pen's. In use soon after, and
    // before its first report on a device that comes later; devices() says what became of it.
    void use(const std::vector<pen::PenProfile>& profiles);
    // How many keys the server's XTEST keyboards have pressed since the last call, in whatever window. Which
    // keys they were is not asked.
    [[nodiscard]] std::size_t takeSyntheticKeys();
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
