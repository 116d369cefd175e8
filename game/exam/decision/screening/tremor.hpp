// Where the hand's tremor lies: 8 to 12 times a second in most hands, 4 to 12 in those with a tremor of
// disease (reliability: screening, 4). On a slowed machine it shows faster than any hand shakes.
#pragma once

#include <optional>
#include <vector>

#include "pen/sample.hpp"

namespace exam {

struct TremorPeak {
    double hertz = 0.0;
    double prominence = 0.0;  // power of the peak over the median power of 4 to 40 Hz
};

// Spectrum of the tip's acceleration between 4 and 40 Hz (Welch 1967: pieces of one second, half
// overlapping, Hann window), both axes added, over the parts where reports come without a break. Nothing when
// fewer than five such pieces are there or the pen reports fewer than 90 times a second.
[[nodiscard]] std::optional<TremorPeak> tremorPeakOf(const std::vector<pen::Sample>& samples);

}  // namespace exam
