// Unit types for public borders. A bare double crosses a border only as a coordinate of a
// Point (millimetres) or where a comment at the declaration names its unit.
#pragma once

#include <compare>

namespace scoring {

// A length on the sheet or into the skin, in millimetres.
struct Millimetres {
    double value = 0.0;
    friend constexpr auto operator<=>(Millimetres, Millimetres) = default;
};

// A duration, in seconds.
struct Seconds {
    double value = 0.0;
    friend constexpr auto operator<=>(Seconds, Seconds) = default;
};

// An intensity of dots. The score thinks in dots per mm2, people in dots per cm2.
struct DotsPerMm2 {
    double value = 0.0;
    friend constexpr auto operator<=>(DotsPerMm2, DotsPerMm2) = default;
    [[nodiscard]] constexpr double perCm2() const { return value * 100.0; }
    [[nodiscard]] static constexpr DotsPerMm2 fromPerCm2(double perCm2) { return {perCm2 / 100.0}; }
};

}  // namespace scoring
