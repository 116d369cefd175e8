// What one pen's pressure means for the hand that holds it: found by the calibration, kept by the
// device's name, written into every attempt.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "pen/tablet_area.hpp"
#include "text/json.hpp"

namespace pen {

// A pressure as the device reports it and what it counts for, both 0..1 of the whole.
struct PressureKnot {
    double raw = 0.0;
    double force = 0.0;
    friend bool operator==(PressureKnot, PressureKnot) = default;
};

struct PenProfile {
    std::string device;  // as the system names it
    // From this raw pressure on the tip touches; it lifts below three quarters of it, so that one
    // press is one touch. 0: whatever the driver calls a touch.
    double tip = 0.0;
    std::vector<PressureKnot> curve;       // both numbers rising; empty: as it comes
    std::optional<double> gramsAtWorking;  // what a kitchen scale shows at the working press
    TabletArea tablet{};                   // which part of its tablet is used, and how that lies
    friend bool operator==(const PenProfile&, const PenProfile&) = default;
};

// Whether its pressure was calibrated; a profile may also hold the tablet's area alone.
[[nodiscard]] bool calibrated(const PenProfile& profile);
// What a raw pressure counts for, 0..1: straight between (tip, 0), the knots and (1, 1).
[[nodiscard]] double forceOf(const PenProfile& profile, double raw);
// Whether the tip touches at this raw pressure. `before`: whether it did; `driver`: what the driver says.
[[nodiscard]] bool touches(const PenProfile& profile, double raw, bool before, bool driver);

// The presses that the calibration asks for, as raw pressures.
struct Presses {
    double rest = 0.0;   // the most that is read while the pen does not touch
    double light = 0.0;  // medians over touches
    double working = 0.0;
    double firm = 0.0;
};
// The shares of full force that these presses are to count for [default]: with a needle that hangs out
// 1.5 mm, 0.30 mm (where pigment begins to fade), 0.55 mm (where it belongs) and 0.90 mm (where it
// begins to blow out).
inline constexpr double kLightForce = 0.20;
inline constexpr double kWorkingForce = 0.55 / 1.5;
inline constexpr double kFirmForce = 0.60;

// The profile that they give, or one sentence: each press must be clearly harder than the one before.
[[nodiscard]] std::variant<PenProfile, std::string> profileFrom(const std::string& device,
                                                                const Presses& presses);

[[nodiscard]] text::Json jsonOf(const PenProfile& profile);
// Nothing when a member is missing or out of range.
[[nodiscard]] std::optional<PenProfile> readProfile(const text::Json& json);
// "linear", or tip and knots in one line: what an attempt's header says.
[[nodiscard]] std::string describe(const PenProfile& profile);

}  // namespace pen
