#include "review/next_drill.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "review/norms.hpp"
#include "review/series.hpp"

namespace review {

namespace {

// Criterion in the scorecard's order, gate or not, name.
using Key = std::tuple<int, bool, std::string>;

int orderOf(const std::string& criterion) {
    return criterion == "spacing" ? 0 : criterion == "depth" ? 1 : 2;
}
const char* criterionAt(int order) {
    static constexpr std::array kNames{"spacing", "depth", "hairline"};
    return kNames[static_cast<std::size_t>(order)];
}

double points(std::int64_t milli) { return static_cast<double>(milli) / 1000.0; }

bool trainsIt(const Trains& level, const Weakness& weakness) {
    if (weakness.criterion == "depth") return level.depth;
    if (weakness.criterion == "hairline") return level.hairline;
    // Of spacing the marks have figures of their own, and no gates.
    return level.spacing && level.marks == (!weakness.gate && weakness.figure.starts_with('T'));
}

// Of the figure in one run; absent: the run does not have it.
std::optional<double> pointsIn(const store::Run& run, const Weakness& weakness) {
    if (weakness.gate) {
        for (const store::RunCriterion& criterion : run.criteria) {
            if (criterion.criterion == weakness.criterion && criterion.pointsMilli)
                return points(*criterion.pointsMilli);
        }
        return std::nullopt;
    }
    for (const store::RunMetric& metric : run.metrics) {
        if (metric.metric == weakness.figure && metric.criterion == weakness.criterion && metric.pointsMilli)
            return points(*metric.pointsMilli);
    }
    return std::nullopt;
}

std::optional<double> lastPointsAt(const std::string& level, const std::vector<store::Run>& runs,
                                   const Weakness& weakness) {
    for (std::size_t i = runs.size(); i-- > 0;) {
        const store::Run& run = runs[i];
        if (run.levelId == level && run.state == "finished" && run.scored && run.dots > 0)
            return pointsIn(run, weakness);
    }
    return std::nullopt;
}

// Step 2.
std::optional<NextDrill> drillFor(const Weakness& weakness, const std::vector<CourseLevel>& levels,
                                  const std::vector<Trains>& trains, const Course& course,
                                  const std::vector<store::Run>& runs) {
    std::optional<NextDrill> lowest;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const UnitProgress* unit = course.unit(levels[i].unit);
        const bool within = course.levels[i].counted > 0 || (unit != nullptr && !unit->after);
        if (!within || !trainsIt(trains[i], weakness)) continue;
        const NextDrill drill{i, DrillReason::weakness, weakness, lastPointsAt(levels[i].id, runs, weakness)};
        if (!drill.lastPoints || *drill.lastPoints < kSoundFrom) return drill;
        if (!lowest || *drill.lastPoints < *lowest->lastPoints) lowest = drill;
    }
    return lowest;
}

// Steps 3 and 4.
std::optional<std::size_t> unpassed(const std::vector<CourseLevel>& levels, const Course& course, bool open) {
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const UnitProgress* unit = course.unit(levels[i].unit);
        const bool within = !open || (unit != nullptr && !unit->after);
        if (within && levels[i].judged && course.levels[i].state != LevelState::passed) return i;
    }
    return std::nullopt;
}

DrillReason reasonAt(LevelState state) {
    return state == LevelState::accurate ? DrillReason::pace
           : state == LevelState::begun  ? DrillReason::again
                                         : DrillReason::next;
}

// Step 5.
std::size_t lowestBest(const Course& course, const std::vector<store::Run>& runs) {
    std::size_t lowest = 0;
    std::int64_t least = -1;
    for (std::size_t i = 0; i < course.levels.size(); ++i) {
        const auto& best = course.levels[i].best;
        if (!best || (least >= 0 && *runs[*best].totalMilli >= least)) continue;
        least = *runs[*best].totalMilli;
        lowest = i;
    }
    return lowest;
}

}  // namespace

Trains trainsOf(const level::Level& level) {
    const scoring::Criteria& criteria = level.scenario.criteria;
    return {level.id, criteria.spacing, criteria.depth, criteria.hairline,
            level.scenario.mode == scoring::Mode::trace};
}

const char* name(DrillReason reason) {
    static constexpr std::array kNames{"first", "weakness", "pace", "again", "next", "keep"};
    return kNames[static_cast<std::size_t>(reason)];
}

std::optional<Weakness> weakestOf(const std::vector<store::Run>& runs) {
    std::map<Key, std::vector<double>> figures;
    for (const std::size_t index : lastScored(runs, kLookBack)) {
        for (const store::RunMetric& metric : runs[index].metrics) {
            if (metric.pointsMilli)
                figures[{orderOf(metric.criterion), false, metric.metric}].push_back(
                    points(*metric.pointsMilli));
        }
        for (const store::RunCriterion& criterion : runs[index].criteria) {
            if (!criterion.pointsMilli) continue;
            for (const std::string& gate : criterion.tripped)
                figures[{orderOf(criterion.criterion), true, gate}].push_back(points(*criterion.pointsMilli));
        }
    }
    std::optional<Weakness> weakest;
    for (const auto& [key, values] : figures) {
        if (values.size() < kFewestToBeWeak) continue;
        const double middle = medianOf(values);
        if (weakest && middle >= weakest->points) continue;
        weakest = {criterionAt(std::get<0>(key)), std::get<2>(key), std::get<1>(key), values.size(), middle};
    }
    return weakest;
}

std::optional<NextDrill> nextDrill(const std::vector<CourseLevel>& levels, const std::vector<Trains>& trains,
                                   const Course& course, const std::vector<store::Run>& runs) {
    if (levels.empty()) return std::nullopt;
    const bool any = std::any_of(course.levels.begin(), course.levels.end(),
                                 [](const LevelProgress& level) { return level.counted > 0; });
    if (!any) return NextDrill{0, DrillReason::first, {}, {}};
    const auto weakest = weakestOf(runs);
    if (weakest && weakest->points < kWeakBelow) {
        if (auto drill = drillFor(*weakest, levels, trains, course, runs)) return drill;
    }
    auto level = unpassed(levels, course, true);
    if (!level) level = unpassed(levels, course, false);
    if (level) return NextDrill{*level, reasonAt(course.levels[*level].state), weakest, {}};
    return NextDrill{lowestBest(course, runs), DrillReason::keep, weakest, {}};
}

}  // namespace review
