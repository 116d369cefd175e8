// From a touch to a dot: what pigment at that depth, for that long, looks like in this skin.
// The same for the flat and the physical skin.
#pragma once

#include <cstdint>

#include <scoring/dot.hpp>

#include "level/level.hpp"
#include "pen/sample.hpp"

namespace skin {

// What one contact did.
struct Touch {
    std::int64_t startUs = 0;
    std::int64_t endUs = 0;   // release; >= startUs
    scoring::Point place;     // relaxed skin, mm
    double depthMm = 0.0;     // deepest reach into the skin
    double dragMm = 0.0;      // farthest sideways travel while in the skin
    int angleCdeg = 0;        // from upright
    bool byHoldTime = false;  // a mouse: the hold is the sinking, not lingering
    // By which share a second more than a good dwell widens the dot [default]. 0.4 makes the widest dot
    // three times the right one (domain.md 1c); the flat skin keeps the 0.3 that its name stands for.
    double growthOfDwell = 0.4;
};

// What the place had borne before the touch.
struct Borne {
    bool overworked = false;
    bool bleeding = false;
};

// The dot of the touch; zone is left at 255 for the runner.
[[nodiscard]] scoring::Dot deposit(const level::Level& level, const Touch& touch, std::uint32_t ordinal,
                                   Borne borne);

// How long the needle stayed beyond a good dwell, s, 0 .. 1; 0 for a mouse, whose hold is the sinking.
[[nodiscard]] double lingering(const Touch& touch);

// What the touch adds to its place's wear: 1, or 2 for one that is too deep or too long.
[[nodiscard]] int wearOf(const level::Level& level, const Touch& touch);

// How wide pigment of that depth ends up, over the width where the depth band ends: 1 down to the
// level's blowout depth, 3 from its severe depth on ("more than three times its actual size", Mien).
[[nodiscard]] double spreadOf(const level::Skin& skin, double depthMm);
// The share of that widening which deposit() shows at once; the rest comes with the months.
[[nodiscard]] double freshShareOfSpread();

// Angle from upright of a sample's tilt, 0.01 degree; 0 without tilt.
[[nodiscard]] int angleOf(const pen::Sample& sample);

}  // namespace skin
