// What a pointing device reports to the screens, and where the reports come from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pen/profile.hpp"
#include "pen/tablet_area.hpp"

namespace ui_kit {

// One report of a pointing device, as it came, before any view turned it into millimetres.
struct PointerReport {
    std::int64_t serverUs = 0;   // the X server's time on the monotonic clock, us, whole milliseconds
    std::int64_t arrivalUs = 0;  // when this program read it, monotonic clock, us
    double xPx = 0.0;            // in the window, from its left edge, pixels and parts of them
    double yPx = 0.0;            // from its upper edge
    std::optional<std::uint16_t> pressure;  // 0..65535, calibrated; absent on a mouse
    std::optional<double> rawPressure;      // 0..1 as the device gives it
    std::optional<std::int16_t> tiltXCdeg;  // 0.01 degree from upright; both or none
    std::optional<std::int16_t> tiltYCdeg;
    std::optional<double> hover;  // 0 touching .. 1 as far as the pen is felt; absent without that axis
    bool contact = false;         // tip down, or the first button held
    std::uint16_t buttons = 0;    // bit n = button n + 1 held, the tip not among them
    std::uint8_t device = 0;
    bool eraser = false;     // the pen's other end: it makes no dots
    bool gone = false;       // the device was taken away; its last report, with nothing held
    bool synthetic = false;  // by the X server's XTEST device: some program's, not a hand's
};

// The tablet under a pen and whose its area is.
struct PointerTablet {
    // The desktop's, the chosen one of the profile, chosen but refused by the system, chosen but replaced by
    // another program since, or not ours to choose because a Wayland compositor places the pen.
    enum class Area { desktop, chosen, refused, replaced, compositor };
    Area area = Area::desktop;
    std::optional<pen::Extent> sizeMm;  // of the whole tablet; absent where the driver does not tell
    pen::Extent shape;                  // the same, or in the device's own units
    pen::Place corner;                  // upper left one of what it reaches of the screen, pixels
    pen::Extent reach;                  // and its size
};

// A pointing device as the screens and the record know it.
struct PointerDevice {
    std::string name;
    bool pen = false;  // has pressure, and is no eraser
    bool eraser = false;
    bool present = true;
    bool synthetic = false;  // the X server's XTEST device
    // One JSON object: name, kind, the axes' ranges, the tablet's matrix and the calibration in use.
    std::string json;
    pen::PenProfile profile;  // in use; without a calibration only the name and perhaps the tablet's area
    std::optional<PointerTablet> tablet;  // absent on a mouse
};

// Pen and mouse read beside SFML, on a thread of their own (pen_device, wrapped by the app).
class PointerSource {
public:
    virtual ~PointerSource() = default;
    // Appends what has come since the last call, in order; never waits.
    virtual void drain(std::vector<PointerReport>& reports) = 0;
    // The devices seen so far, by PointerReport::device.
    [[nodiscard]] virtual std::vector<PointerDevice> devices() const = 0;
    // True when the device that reported last has a pressure axis.
    [[nodiscard]] virtual bool hasPressure() const = 0;
    // Whether a pen is plugged in.
    [[nodiscard]] virtual bool penPresent() const = 0;
    // Grows whenever what devices() says of one changes.
    [[nodiscard]] virtual std::uint64_t changes() const = 0;
    // The calibrations to use from the next report on, and the tablets' areas soon after, by device name.
    virtual void use(const std::vector<pen::PenProfile>& profiles) = 0;
    // As the system names the device that reported last, or empty.
    [[nodiscard]] virtual std::string deviceName() const = 0;
    // How many keys the XTEST keyboard has pressed since the last call, in whatever window; on-screen
    // keyboards press such.
    [[nodiscard]] virtual std::size_t takeSyntheticKeys() { return 0; }
};

}  // namespace ui_kit
