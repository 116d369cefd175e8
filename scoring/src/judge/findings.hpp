// Every lost point with its place, time, size and direction, one function a criterion.
#pragma once

#include <vector>

#include <scoring/dot.hpp>
#include <scoring/scorecard.hpp>

#include "ground.hpp"
#include "judge/conclude.hpp"
#include "metrics/depth.hpp"
#include "metrics/front_reader.hpp"
#include "metrics/spacing.hpp"
#include "pattern.hpp"
#include "scans/widest_gaps.hpp"
#include "stats/assignment.hpp"
#include "stats/voronoi.hpp"

namespace scoring {

struct Attempt {
    const Ground& ground;
    const std::vector<Dot>& dots;
    const Pattern& pattern;
    const Ensemble& reference;
    const std::optional<FrontReader>& fronts;  // of the scenario, where there is a hairline

    // The dot at that index of the pattern; null for earlier work, which no finding blames.
    [[nodiscard]] const Dot* own(std::size_t dot) const {
        return pattern.isOwn(dot) ? &dots[dot - pattern.earlier] : nullptr;
    }
};

// Points that a fault must cost to be told when no place of it stands out.
inline constexpr double kWorthTelling = 3.0;

// What no skilled attempt's worst place exceeds, from the reference; infinite when it knows none.
[[nodiscard]] double localLimit(const Attempt& attempt, const char* id);

inline constexpr std::size_t kMostGaps = 5;
// `gaps`: the kMostGaps widestGaps() of the attempt.
void spacingFindings(const Attempt& attempt, const Criterion& spacing, const Losses& losses,
                     std::vector<EmptyPlace> gaps, std::vector<Finding>& findings);
// `rows`: rowsOf() the attempt.
void gateFindings(const Attempt& attempt, const Criterion& spacing, const Losses& losses, const Rows& rows,
                  std::vector<Finding>& findings);
void traceFindings(const Attempt& attempt, const Matching& matching, const Losses& losses,
                   std::vector<Finding>& findings);
void depthFindings(const Attempt& attempt, const DepthSeries& series, const Criterion& depth,
                   const Losses& losses, std::vector<Finding>& findings);
void hairlineFindings(const Attempt& attempt, const HairlineView& view, const SawTeeth& teeth,
                      const Criterion& hairline, const Losses& losses, std::vector<Finding>& findings);
// Of the hairline's gates; the advisory ones cost nothing and are told all the same.
void frontGateFindings(const Attempt& attempt, const HairlineView& view, const SawTeeth& teeth,
                       const Criterion& hairline, const Losses& losses, std::vector<Finding>& findings);
// What was left undone, once for each criterion that lost by it.
void completenessFindings(const Attempt& attempt, const Criterion& criterion, const Losses& losses,
                          std::vector<Finding>& findings);

// A fault of these very dots (indices into the pattern): located at their middle, its size their number,
// without text; its moment that of the last of them that the attempt made, its dots the attempt's.
[[nodiscard]] Finding findingOfDots(const Attempt& attempt, const char* metric, Direction direction,
                                    const std::vector<std::size_t>& dots, double lost);
[[nodiscard]] Point middleOf(const Attempt& attempt, const std::vector<std::size_t>& dots);

// The place on the front at window `k`.
[[nodiscard]] Point frontPlace(const Attempt& attempt, const Front& front, std::size_t k);
// The window where the front strays most from its smooth course.
[[nodiscard]] std::size_t raggedest(const Front& front);

// The time of a dot, or none.
[[nodiscard]] std::optional<Seconds> timeOf(const Dot& dot);
// The metric with this id; it must be there.
[[nodiscard]] const Metric& metricOf(const Criterion& criterion, const char* id);

}  // namespace scoring
