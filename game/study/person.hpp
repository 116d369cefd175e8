// Synthetic people: their skill, the sizes of their errors, and what that makes their hand do.
#pragma once

#include <array>
#include <cstdint>

#include <scoring/random.hpp>

#include "study/errors.hpp"

namespace study {

// Distinct random numbers for each part of the study, person and attempt.
[[nodiscard]] scoring::Random randomFor(std::uint64_t seed, std::uint32_t part, std::uint32_t person,
                                        std::uint32_t attempt);

struct Person {
    double theta = 0.0;                       // skill; novices -1, intermediates 0, experts +1 on average
    std::array<double, kErrors> lnSize{};     // of each error, in the units of errorModels()
    std::array<double, kErrors> direction{};  // +1 or -1: too wide or too dense, too deep or not ...
};

[[nodiscard]] Person drawPerson(double meanTheta, scoring::Random& random);

// What a hand does, in the terms of the generators.
struct Habits {
    double jitterMm = 0.0;       // of each dot about its meant place, sd on each axis
    double pitch = 1.0;          // own pitch over the target's
    double leastDistance = 0.0;  // in pitches, 0..0.83; 0 = random scatter
    double rows = 0.0;           // chance that a dot continues the last direction at one pitch
    double clumps = 0.0;         // share of dots put 0.15 to 0.38 pitches from an earlier one
    double missing = 0.0;        // share of the work left undone, at its end
    double depthBias = 0.0;      // mm, + too deep
    double depthSpread = 0.0;    // mm, sd, AR(1)
    double drift = 0.0;          // mm, from -drift at the start to +drift at the end
    double outliers = 0.0;       // share of strokes 0.15 to 0.40 mm too deep
    double frontMicro = 0.0;     // mm RMS over wavelengths 4-16 mm
    double frontMacro = 0.0;     // mm RMS over wavelengths 30-90 mm
    double frontOffset = 0.0;    // mm, + back
    double transition = 1.0;     // width of the transition over the target's
    double sentinels = 0.11;     // single dots 1-3 mm ahead of the front, per mm of line
};

[[nodiscard]] Habits habitsOf(const Person& person);
// A hand with the reference's own spread of habits (scoring/README.md, the reference ensemble), drawn by
// this study's generators: what no gate should flag. `depthHalfWidth` in mm.
[[nodiscard]] Habits drawReferenceExpert(double meanPitch, double depthHalfWidth, scoring::Random& random);
// The middle of those: the hand that single errors are put on. `meanPitch` in mm.
[[nodiscard]] Habits soundHabits(double meanPitch, double depthHalfWidth);
// The habit of one error at a size (its unit), in a direction (+1, -1); others stay.
void setError(Habits& habits, Error error, double size, double direction);

}  // namespace study
