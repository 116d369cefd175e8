// What kinds of fronts there are: covariances by the slices of line between two places, mm2.
#pragma once

#include "stats/front_evidence.hpp"

namespace scoring {

// By a ruler laid on the line: one offset (0.5 mm sd), the same everywhere.
[[nodiscard]] FrontCovariance ruledCovariance(std::size_t slices);
// Offset (1.5 mm sd) and slow wander (0.6 mm RMS, wavelengths of FrontStyle's macro waves), which every other
// kind has too.
[[nodiscard]] FrontCovariance straightCovariance(std::size_t slices);
// With irregularities of this RMS in mm: waves of every length from 4 to 16 mm at once.
[[nodiscard]] FrontCovariance irregularCovariance(std::size_t slices, double rms);
// With one wave of this length and RMS in mm that keeps step over about eleven of its lengths.
[[nodiscard]] FrontCovariance toothedCovariance(std::size_t slices, double rms, double length);

}  // namespace scoring
