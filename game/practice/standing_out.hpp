// Whether something is so much more frequent among some dots than among the others that it may be named.
#pragma once

#include <cstddef>

namespace practice {

// How many of two groups of dots have something.
struct Contrast {
    std::size_t those = 0, thoseWith = 0;     // the faulty dots
    std::size_t others = 0, othersWith = 0;   // all the rest
    [[nodiscard]] double share() const;       // 0..1 of those; 0 without any
    [[nodiscard]] double otherShare() const;  // 0..1 of the others; 0 without any
};

// Fewer dots than that on either side prove nothing [default].
inline constexpr std::size_t kFewestDots = 5;
inline constexpr double kLeastShare = 1.0 / 3.0;  // of the faulty dots [default]
inline constexpr double kLeastGap = 0.25;         // share less the others' share [default]
// A chance of one in a thousand, for about ten circumstances that are tried at one finding.
inline constexpr double kMostChance = 0.001;

// The chance that as many or more of those have it when having it and being faulty have nothing to do with
// each other: the one-sided exact test of Fisher (1935). 1 when a group is empty. It takes dots as
// independent of each other; those made one after the other are not quite, which is why a clear gap is asked
// for as well.
[[nodiscard]] double chanceOf(const Contrast& contrast);

// All four limits hold.
[[nodiscard]] bool standsOut(const Contrast& contrast);

}  // namespace practice
