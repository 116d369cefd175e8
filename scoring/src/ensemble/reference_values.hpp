// The estimators of the score, run on synthetic experts and on named bad exemplars.
#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <scoring/ensemble.hpp>

#include "ground.hpp"
#include "metrics/depth.hpp"
#include "metrics/front_reader.hpp"

namespace scoring {

// As figures stand in a table: 1e-9 of their unit.
[[nodiscard]] inline double rounded(double value) { return std::round(value * 1e9) / 1e9; }

// One value an attempt, for one metric or gate.
using Values = std::vector<double>;

// Values of one metric by skilled attempts: the first person's, then the second's ...
struct SkilledValues {
    const Values& values;
    std::size_t each = 2;  // attempts of one person
};

// Every person makes as many attempts, one after the other; synthetic ones two: 2 k and 2 k + 1.
struct ExpertValues {
    std::size_t attemptsEach = 2;
    std::vector<std::pair<std::string, Values>> metrics;  // by metric or gate id; H1 before centring
    std::vector<std::vector<double>> profiles;            // transition profiles
    std::vector<std::vector<double>> frontCurves;         // ln SF of the fronts, by lag
    std::vector<std::vector<double>> teeth;               // evidence of saw-teeth, by wavelength
    std::vector<HairlineView> views;                      // of the same attempts as the profiles
    Values straight, mirror;                              // of the same fronts as the curves
    [[nodiscard]] Values& of(const std::string& id);
    [[nodiscard]] const Values* find(const std::string& id) const;
};

// The estimators on the places or depths of one attempt, added to the values.
void measurePattern(const Ground& ground, const std::optional<FrontReader>& fronts, const Pattern& pattern,
                    ExpertValues& values);
void measureDepth(const DepthSeries& series, bool severalZones, ExpertValues& values);
// Whether any metric of the scenario looks at places (but for those of trace mode).
[[nodiscard]] bool needsPatterns(const Scenario& scenario);

struct ExemplarValues {
    Values wideS1;                                      // a pitch 30 % too wide
    Values scatterS3, scatterS4, scatterS5, scatterS6;  // random scatter
    Values wavyH2;                                      // a slow wander of 2.5 mm RMS
    Values rulerH3, raggedH3;                           // a straight front; one 2.5 times as irregular
    std::vector<std::vector<double>> abrupt;            // transition profiles of an abrupt edge
    Values unsteadyD1, unsteadyD2, outliersD4;          // depth sd 0.9 half-widths; 10 % outliers
    Values driftingD3;                                  // 1.7 half-widths from the first stroke to the last
};

// Return false when `progress` asked to stop. Shares of progress: 0..0.4, 0.4..0.7 and 0.7..1.
[[nodiscard]] bool runExperts(const Ground& ground, const EnsembleSettings& settings,
                              const Progress& progress, ExpertValues& values);
[[nodiscard]] bool runExemplars(const Ground& ground, const EnsembleSettings& settings,
                                const Progress& progress, ExemplarValues& values);
// Hairlines alone, of further experts: what is rare among them must not trip a gate.
[[nodiscard]] bool runFronts(const Ground& ground, const EnsembleSettings& settings, const Progress& progress,
                             ExpertValues& values);

// What no skilled attempt's worst place exceeds: of densities, gaps, steps of depth, straight parts and
// transitions ("at_density" ... among the gates' limits).
void localLimits(const ExpertValues& experts, Ensemble& ensemble);

// Limits of the hairline's gates.
void frontGates(const ExpertValues& experts, Ensemble& ensemble);

// Turns the values into anchors and gate limits.
void judgeReference(const ExpertValues& experts, const ExemplarValues& exemplars, Ensemble& ensemble);
// The anchors, median front and transition alone, by these experts; the limits of gates stay.
void anchorAnew(const ExpertValues& experts, const ExemplarValues& exemplars, Ensemble& ensemble);

}  // namespace scoring
