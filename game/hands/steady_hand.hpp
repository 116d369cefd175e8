// The steady hand: what a trained hand still does unevenly, and nothing else. The skin's table
// (docs/skin.md) is measured with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <scoring/geometry.hpp>

#include "level/level.hpp"
#include "pen/sample.hpp"

namespace hands {

// Its habits. Tremor's band is physiology's, 8 to 12 Hz (Sutton & Sykes 1967: 8-10; Elble 1996); the
// rest is the simulator's own [default].
struct SteadyHabits {
    double depthMm = 0.50;        // of taut skin: hairline and fronto-temporal target (domain.md 1d)
    double pressureCv = 0.10;     // coefficient of variation from touch to touch
    double approachCv = 0.20;     // of how fast the tip sinks in
    double mostHeelLiftMm = 1.0;  // 0 to this above the skin when the tip lands, all equally likely
    double tremorMm = 0.04;       // amplitude of the tip, each way
};

// One touch, from the way there to the lift.
struct SteadyTouch {
    scoring::Point meant;  // where on relaxed skin the dot belongs, mm
    std::vector<pen::Sample> samples;
};

// Walks to and fro over the level's patch, a dot about every 1.15 mm (75 a cm2), three in two
// seconds, 200 samples a second with pressure: a legal stream when the touches are joined. Same
// arguments: same samples.
[[nodiscard]] std::vector<SteadyTouch> steadyHand(const level::Level& level, const SteadyHabits& habits,
                                                  std::size_t touches, std::uint64_t seed);

}  // namespace hands
