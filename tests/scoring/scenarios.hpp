// Scenarios and dots that several suites share.
#pragma once

#include <vector>

#include <scoring/dot.hpp>
#include <scoring/ensemble.hpp>
#include <scoring/random.hpp>
#include <scoring/scenario.hpp>
#include <scoring/scorecard.hpp>

#include "ground.hpp"

namespace scoring {

// A square field of uniform density with spacing and depth, depth 0.5 +- 0.15 mm.
[[nodiscard]] Scenario fieldScenario(double side = 25.0, double perCm2 = 75.0);
// The same with a density that rises along y.
[[nodiscard]] Scenario gradientScenario();
// A gently curved band 80 mm long, 20 mm deep, at the densities of a soft hairline.
[[nodiscard]] Scenario hairlineScenario(HairlineStyle style = HairlineStyle::natural);
// Marks on a 6 x 8 grid 2.5 mm apart, cutoff 0.9 mm, spacing and depth.
[[nodiscard]] Scenario traceScenario();

// One dot a place, 0.4 s apart, at these depths in half-widths (0 when there are fewer).
[[nodiscard]] std::vector<Dot> dotsAt(const std::vector<Point>& places, const std::vector<double>& z = {});

// Normal depths about `bias`, in half-widths.
[[nodiscard]] std::vector<double> depths(std::size_t count, double bias, double spread, Random& random);

// The prepared hairlineScenario(), once a program.
[[nodiscard]] const Ground& hairlineGround();
// The ensemble of a scenario, built once a program.
[[nodiscard]] const Ensemble& fieldEnsemble();
[[nodiscard]] const Ensemble& hairlineEnsemble();

[[nodiscard]] const Metric& metricIn(const Criterion& criterion, const char* id);
[[nodiscard]] const Gate& gateIn(const Criterion& criterion, const char* id);

// A lattice over a box: rows `pitch` apart, or hexagonal of the same density.
[[nodiscard]] std::vector<Point> squareLattice(Box box, double pitch);
[[nodiscard]] std::vector<Point> hexagonalLattice(Box box, double pitch);

}  // namespace scoring
