// What each style of hairline asks of its front. The brief decides what is right: the synthetic
// experts draw by it, and the detectors look for what is none of it.
#pragma once

#include <scoring/scenario.hpp>

namespace scoring {

struct FrontStyle {
    double microLow, microHigh;          // irregularity of the front, mm RMS
    double sentinelsLow, sentinelsHigh;  // single dots 1 to 3 mm ahead, per mm of line
};

[[nodiscard]] FrontStyle frontStyle(HairlineStyle style);

// Wavelengths of the irregularity and of the slow wander under it, mm.
inline constexpr double kShortestMicro = 4.0, kLongestMicro = 16.0;
inline constexpr double kShortestMacro = 30.0, kLongestMacro = 90.0;

}  // namespace scoring
