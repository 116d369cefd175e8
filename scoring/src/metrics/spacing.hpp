// The spacing metrics of free mode, one a file. All look at the dots of the scoring core;
// dots around it count as neighbours.
#pragma once

#include <optional>

#include <scoring/measured.hpp>
#include <scoring/scorecard.hpp>

#include "pattern.hpp"
#include "scans/widest_gaps.hpp"
#include "stats/gap_map.hpp"
#include "stats/voronoi.hpp"

namespace scoring {

// Fewest core dots for a spacing metric: with fewer a median or a spread says nothing.
inline constexpr std::size_t kFewestCoreDots = 20;

// Why no spacing metric can be had from these dots, or empty. Both numbers are of the attempt's own dots:
// others' work is no attempt.
[[nodiscard]] std::string tooFewForSpacing(const Ground& ground, const Pattern& pattern);
[[nodiscard]] std::string tooFewForSpacing(const Ground& ground, std::size_t dots, std::size_t coreDots);

// A coverage cell's part of the core: dots there and dots expected.
struct CellCount {
    std::size_t cell = 0;
    double found = 0.0;
    double expected = 0.0;  // > 0
    double logRatio = 0.0;  // ln((found + 1/2) / (expected + 1/2)), nats
};
[[nodiscard]] CellCount cellCount(std::size_t cell, double found, double expected);
[[nodiscard]] std::vector<CellCount> coreCounts(const Ground& ground, const Pattern& pattern);
// S1, nats: mean of |ln((n + 1/2)/(e + 1/2))| over these cells, weighed by e.
[[nodiscard]] Measured densityError(const Ground& ground, const Pattern& pattern);
// S2, pitches: exp(median of ln u), u = distance to the nearest neighbour in pitches. Two-sided.
[[nodiscard]] Measured spacingBias(const Ground& ground, const Pattern& pattern);
// S3, nats: 1.4826 MAD(ln u). Two-sided: too even is a lattice.
[[nodiscard]] Measured evenness(const Ground& ground, const Pattern& pattern);
// S4, fraction: share of the core farther than 0.95 pitches from any dot.
[[nodiscard]] std::optional<GapMap> gapsOf(const Ground& ground, const Pattern& pattern);  // by the same rule
[[nodiscard]] Measured gapShare(const Ground& ground, const Pattern& pattern,
                                const std::optional<GapMap>& gaps);
[[nodiscard]] Measured gapShare(const Ground& ground, const Pattern& pattern);
// rho_max, pitches, beside S4 and not judged: the largest empty circle with its middle in the core. Where S4
// is undefined so is this, for the same reason. `cells`: cellsOf() the attempt; `gaps`: gapsOf() it;
// `widest`: its widestGaps(), one at least.
[[nodiscard]] LargestEmptyCircle coreEmptyCircle(const Ground& ground, const Pattern& pattern,
                                                 const VoronoiCells& cells, const std::optional<GapMap>& gaps,
                                                 const std::vector<EmptyPlace>& widest);
// S5, fraction: share of dots with u < 0.40.
inline constexpr double kClumped = 0.40;
[[nodiscard]] Measured clumpShare(const Ground& ground, const Pattern& pattern);
// S6, nats: 1.4826 MAD of ln(cell area x target intensity) over the core's dots, by true Voronoi cells.
// Two-sided: too even is a lattice.
[[nodiscard]] Measured cellEvenness(const Ground& ground, const Pattern& pattern, const VoronoiCells& cells);
// Those logarithms, by core dot; dots on one place share their cell.
[[nodiscard]] std::vector<double> logCells(const Ground& ground, const Pattern& pattern,
                                           const VoronoiCells& cells);

// The gates' values.
// smax: the top of the highest structure-factor peak over tiles of at least 100 core dots.
[[nodiscard]] Measured latticePeak(const Ground& ground, const Pattern& pattern);
// The tile with that peak, or nothing when there are too few core dots for one.
struct LatticeTile {
    double peak = 0.0;
    Point middle;  // mean place of its dots, mm
};
[[nodiscard]] std::optional<LatticeTile> mostOrdered(const Ground& ground, const Pattern& pattern);
// run6: share of core dots in chains of at least six.
inline constexpr std::size_t kRowLength = 6;
using Rows = std::vector<std::vector<std::size_t>>;                       // dots, longest chain first
[[nodiscard]] Rows rowsOf(const Ground& ground, const Pattern& pattern);  // none with too few dots
[[nodiscard]] Measured rowShare(const Ground& ground, const Pattern& pattern, const Rows& rows);
[[nodiscard]] Measured rowShare(const Ground& ground, const Pattern& pattern);
// overplacement: dots in the core, duplicates once, over those expected there.
[[nodiscard]] Measured overplacement(const Ground& ground, const Pattern& pattern);
// duplicates: share of the attempt's dots that lie within 0.2 pitches of one that was there before.
[[nodiscard]] Measured duplicateShare(const Pattern& pattern);

// K, fraction: share of the target's mass in cells that hold at least 0.55 of their expected
// dots, duplicates counted once. Where earlier work stands, mass and dots expected are what it left to do,
// and only the attempt's dots count.
[[nodiscard]] double coverage(const Ground& ground, const Pattern& pattern);
// The same from the attempt's dots counted in each of ground.parts.
[[nodiscard]] double coverage(const Ground& ground, const std::vector<std::size_t>& counts);
// What takes its place in trace mode, where missed marks already cost spacing: dots over marks; 1
// without marks.
[[nodiscard]] double tracedPart(const Scenario& scenario, std::size_t dots);
// Whether that many dots are enough for a cell that expects so many.
[[nodiscard]] bool filledBy(std::size_t dots, double expected);

}  // namespace scoring
