// Runs as the records hand them out, made by hand.
#pragma once

#include <string>

#include "record/store/run_table.hpp"

namespace review::testing {

// Finished, scored, with dots: `passed`, in so many seconds.
inline store::Run runAt(const std::string& level, bool passed, double seconds = 60.0, double total = 70.0) {
    store::Run run;
    run.levelId = level;
    run.kind = "practice";
    run.state = "finished";
    run.durationUs = static_cast<std::int64_t>(seconds * 1e6);
    run.dots = 40;
    run.scored = true;
    run.totalMilli = static_cast<std::int64_t>(total * 1000.0);
    run.passed = passed;
    return run;
}

inline store::Run abortedAt(const std::string& level, const char* state = "abandoned",
                            std::int64_t dots = 5) {
    store::Run run = runAt(level, false);
    run.state = state;
    run.dots = dots;
    return run;
}

inline void addMetric(store::Run& run, const std::string& criterion, const std::string& metric, double value,
                      double points) {
    run.metrics.push_back({criterion, metric, static_cast<std::int64_t>(value * 1000.0),
                           static_cast<std::int64_t>(points * 1000.0)});
}

inline void addCriterion(store::Run& run, const std::string& criterion, double points,
                         std::vector<std::string> tripped = {}) {
    run.criteria.push_back({criterion, static_cast<std::int64_t>(points * 1000.0), std::move(tripped)});
}

}  // namespace review::testing
