// What to practise next, and why: from the weakest figure of the last runs, else from the course.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "review/course.hpp"

namespace review {

inline constexpr std::size_t kLookBack = 5;        // finished runs, at any level
inline constexpr std::size_t kFewestToBeWeak = 2;  // of those must have the figure: one may be an accident
inline constexpr double kWeakBelow = 60.0;         // points: the usual pass line
inline constexpr double kSoundFrom = 80.0;         // points: halfway from the pass line to all

// What a level can train.
struct Trains {
    std::string level;  // id
    bool spacing = false, depth = false, hairline = false;
    bool marks = false;  // spots to be met (metrics T1..T4) instead of a field to be filled (S1..S6)
};
[[nodiscard]] Trains trainsOf(const level::Level& level);

struct Weakness {
    std::string criterion;
    std::string figure;  // a metric ("S4"), or a gate ("run6") that tripped
    bool gate = false;
    std::size_t runs = 0;  // of the last kLookBack that have it; of a gate, in which it tripped
    double points = 0.0;   // median over those, 0..100; of a gate the criterion's
};
// The figure with the lowest median points over the last kLookBack finished runs, of those that
// kFewestToBeWeak of them have; of equals the first by criterion and name. Nothing without such a figure.
[[nodiscard]] std::optional<Weakness> weakestOf(const std::vector<store::Run>& runs);

enum class DrillReason {
    first,     // nothing was practised yet
    weakness,  // a figure is below kWeakBelow
    pace,      // accurate, but not at pace
    again,     // begun, not passed
    next,      // the next level of the course
    keep,      // all are passed: the one with the lowest best
};
[[nodiscard]] const char* name(DrillReason reason);

struct NextDrill {
    std::size_t level = 0;  // of the levels
    DrillReason reason = DrillReason::next;
    std::optional<Weakness>
        weakness;  // the weakest figure, where there is one; the reason only when it says so
    std::optional<double>
        lastPoints;  // of that figure in the last run at that level; absent: never practised there
};

// The rule, each step only where the one before finds nothing:
// 1. No run counts yet: the first level.
// 2. The weakest figure is below kWeakBelow: of the levels that train it and are open or were tried, the
// first in the
//    course's order whose last finished run left it below kSoundFrom or that was never tried; where there is
//    none, the one whose last run left it lowest.
// 3. The first level of an open unit that is not passed: for its pace, again, or for the first time.
// 4. The first level that is not passed and has a pass line.
// 5. The level whose best total is lowest.
// Nothing without levels. `trains` one a level, in the same order; `course` of the same levels and runs.
[[nodiscard]] std::optional<NextDrill> nextDrill(const std::vector<CourseLevel>& levels,
                                                 const std::vector<Trains>& trains, const Course& course,
                                                 const std::vector<store::Run>& runs);

}  // namespace review
