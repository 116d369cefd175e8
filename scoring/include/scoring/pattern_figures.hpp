// The statistics of a point pattern in its window, as figures: for researchers and for checks
// against other programs. Nothing is rounded.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <scoring/geometry.hpp>
#include <scoring/units.hpp>

namespace scoring {

// A curve over radii in mm; absent values are undefined there.
using CurveValues = std::vector<std::optional<double>>;

struct PatternFigures {
    std::size_t n = 0;
    double areaMm2 = 0.0;
    DotsPerMm2 intensity;
    // Distances to the nearest neighbour, mm; deviation with divisor n - 1. No edge correction.
    std::optional<double> nnMean, nnDeviation, nnLeast, nnMedian, nnGreatest;
    // Mean of them over its expectation for randomness (see stats/clark_evans.hpp).
    std::optional<double> clarkEvansNaive, clarkEvansDonnelly, clarkEvansCdf;
    std::string noDonnellyBecause;                // a sentence where it is absent
    std::vector<double> radii;                    // mm, of the curves
    CurveValues kTranslate, kBorder, kIsotropic;  // mm2; isotropic on rectangles only
    CurveValues pcfTranslate;                     // dimensionless
    std::optional<Millimetres> bandwidth;         // half-width of the pair correlation's kernel
    std::optional<Millimetres> emptyRadius;       // of the largest empty circle
    std::optional<Point> emptyCentre;
    std::optional<double> smax;  // the structure factor's peak, one tile; absent under 100 dots
};

struct PatternSettings {
    std::vector<double> radii;             // mm, ascending, >= 0
    std::optional<Millimetres> bandwidth;  // > 0; absent: Stoyan's, 0.15/sqrt(intensity)
};

// Every place lies in the window, which must have an area and not cross itself (see Window).
[[nodiscard]] PatternFigures patternFigures(const std::vector<Point>& places, const Polygon& window,
                                            const PatternSettings& settings);

// Radii for a look at a pattern: 0 to 2.5 mean pitches in 50 steps, never beyond a quarter of
// the window's shorter side. For an empty pattern up to that quarter.
[[nodiscard]] std::vector<double> usualRadii(std::size_t places, const Polygon& window);

}  // namespace scoring
