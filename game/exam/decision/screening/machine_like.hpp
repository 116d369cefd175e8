// What simple programs do and hands do not: the same interval, the same pressure, straight ways at one speed,
// jumps, and a tip that stands still.
#pragma once

#include <optional>
#include <vector>

#include "exam/decision/screening/landings.hpp"
#include "pen/sample.hpp"

namespace exam {

// Share of the commonest step in time, by the finest clock there is (arrivals in us; without them the
// sample's own time). Nothing under 200 steps.
[[nodiscard]] std::optional<double> sameInterval(const std::vector<pen::Sample>& samples);

// Coefficient of variation of the touches' greatest pressures. Nothing without pressure or under 12 touches.
[[nodiscard]] std::optional<double> pressureVariety(const std::vector<pen::Sample>& samples,
                                                    const std::vector<Landing>& landings);

// Share of touches of five samples and more in which the tip stays at one place to the micrometre. Nothing
// under 12 such.
[[nodiscard]] std::optional<double> stillTouches(const std::vector<pen::Sample>& samples,
                                                 const std::vector<Landing>& landings);

// Of the ways between touches of half a millimetre and more: share that the tip leapt in under 30 ms without
// a sample in between, and the median of the speed's coefficient of variation on the others with five samples
// and more. Each nothing under 12 ways.
struct Ways {
    std::optional<double> jumps;
    std::optional<double> speedVariety;
};
[[nodiscard]] Ways waysOf(const std::vector<pen::Sample>& samples, const std::vector<Landing>& landings);

}  // namespace exam
