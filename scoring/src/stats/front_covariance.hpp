// What kinds of fronts there are: covariances by the slices of line between two places, mm2.
#pragma once

#include <cstddef>

#include "stats/front_evidence.hpp"

namespace scoring {

class FrontCovariances {
public:
    // For lines of so many slices (FrontProfile).
    explicit FrontCovariances(std::size_t slices);

    // By a ruler laid on the line: one offset (0.5 mm sd), the same everywhere.
    [[nodiscard]] FrontCovariance ruled() const;
    // Offset (1.5 mm sd) and slow wander (0.6 mm RMS, wavelengths of FrontStyle's macro waves), which every
    // further kind has too.
    [[nodiscard]] const FrontCovariance& straight() const { return m_straight; }
    // With irregularities of this RMS in mm: waves of every length from 4 to 16 mm at once.
    [[nodiscard]] FrontCovariance irregular(double rms) const;
    // With one wave of this length and RMS in mm that keeps step over about eleven of its lengths.
    [[nodiscard]] FrontCovariance toothed(double rms, double length) const;

private:
    FrontCovariance m_straight;
    FrontCovariance m_irregular;  // for a variance of one
};

}  // namespace scoring
