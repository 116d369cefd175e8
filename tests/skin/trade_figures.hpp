// What the skin does under the steady hand: the figures of docs/skin.md.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace trade {

constexpr std::array<double, 5> kStretches{0.0, 0.25, 0.5, 0.75, 1.0};

// Of all touches of the steady hand's seeds at one stretch, mm.
struct Spread {
    double stretch = 0.0;
    double depthMean = 0.0;
    double depthMedian = 0.0;
    double depthSd = 0.0;    // pooled: about each seed's own mean
    double placeRms = 0.0;   // from where the hand meant the dot
    double flatDepth = 0.0;  // flat skin's median depth less this skin's, same samples
    double flatPlace = 0.0;  // root mean square of the distance to flat skin's dot
    double slope = 0.0;      // mm of depth for a mm of pressure's law, at the hand's pressure
    double sameDepth = 0.0;  // greatest less least of the same touch 100 times
    double samePlace = 0.0;
    std::size_t dots = 0;
};

// `seeds` from 1 on, `touches` each.
[[nodiscard]] Spread spreadAt(double stretch, std::uint64_t seeds, std::size_t touches);

// The figures as a row of docs/skin.md.
[[nodiscard]] std::string tableRow(const Spread& spread);

// How far the physical skin is from the flat one at stretch 1 under a steady hand without tremor that
// comes down with its heel at rest: the worst of 300 touches, mm.
struct OffFlat {
    double depth = 0.0;
    double place = 0.0;
};
[[nodiscard]] OffFlat worstOffFlatWhenTaut();

// How much each cause alone spreads depth and place at a stretch: pressure, approach, heel, tremor.
struct Cause {
    std::string name;
    double depthSd = 0.0;
    double placeRms = 0.0;
};
[[nodiscard]] std::vector<Cause> causesAt(double stretch, std::uint64_t seeds, std::size_t touches);

}  // namespace trade
