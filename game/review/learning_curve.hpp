// How the points of a criterion went from run to run.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "record/store/run_table.hpp"
#include "review/series.hpp"

namespace review {

struct ExpertBand {
    double low = 0.0;  // points
    double high = 100.0;
};
// Where skilled hands lie: mean less and plus one standard deviation of the synthetic experts of
// docs/study.md, at most 100. Free levels only; no band for another name. People's own bands need recorded
// experts.
[[nodiscard]] std::optional<ExpertBand> expertBand(const std::string& criterion);

struct CurvePoint {
    std::size_t run = 0;         // of the runs
    std::int64_t startedAt = 0;  // ms since 1970
    double points = 0.0;         // 0..100
};

inline constexpr std::size_t kTrendRuns = 12;

struct LearningCurve {
    std::string criterion;           // spacing, depth, hairline
    std::vector<CurvePoint> points;  // by time
    std::optional<ExpertBand> band;
    SeriesTrend trend;  // of the last kTrendRuns points, in points a run
};

// The three criteria, in that order, from finished runs whose score defines them. An aborted run has no
// point: it is judged as unfinished work. `runs` oldest first.
[[nodiscard]] std::vector<LearningCurve> curvesOf(const std::vector<store::Run>& runs);

}  // namespace review
