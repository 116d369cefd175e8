// All that the page of a preflight's look at the pen knows: what it gives, and what was made of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace exam_types {

// A pointing device that is or was plugged in.
struct PenDevice {
    std::string name;
    bool pen = false;        // has pressure, and is no pen's other end
    bool synthetic = false;  // the X server's XTEST device: some program's hand
    bool present = true;
};

// One report of one of them.
struct PenReport {
    std::uint8_t device = 0;         // index of the devices
    std::int64_t tUs = 0;            // the X server's time on the monotonic clock, us
    double x = 0.0;                  // px
    double y = 0.0;                  // px
    std::optional<double> pressure;  // 0..1 as the device gives it; absent without that axis
    bool tilt = false;               // it has both tilt axes
    bool contact = false;
};

struct PenLookFacts {
    std::string paper;           // "SMP-2"; empty when the paper cannot be read
    std::string station;         // "station-03"
    std::int64_t leastRate = 0;  // reports a second that the paper asks for
    bool specimen = false;
};

// What was seen up to now.
struct PenSeen {
    double share = 0.0;                 // of what is wanted, 0..1
    bool enough = false;                // all of it
    std::vector<std::string> pens;      // that reported, the one with the most reports first
    std::vector<std::string> others;    // that reported and are no pens: a mouse, a pen's other end
    std::vector<std::string> programs;  // XTEST devices that reported; they count as nothing
    // Of the first pen.
    std::optional<std::int64_t> rate;                    // reports a second while it moves
    std::optional<std::pair<double, double>> pressures;  // least and most while it touched, 0..1
    bool tilt = false;
    int dots = 0;  // touches
    int dotsWanted = 0;
};

class PenDesk {
public:
    virtual ~PenDesk() = default;
    [[nodiscard]] virtual const PenLookFacts& facts() const = 0;
    // All of them, by PenReport::device; again whenever one changes.
    virtual void know(std::vector<PenDevice> devices) = 0;
    virtual void take(const PenReport& report) = 0;
    // Once a frame, after its reports.
    virtual void look() = 0;
    [[nodiscard]] virtual const PenSeen& seen() const = 0;
};

}  // namespace exam_types
