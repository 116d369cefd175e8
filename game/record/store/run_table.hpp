// The practice runs of one person with their points, in one go: what map, curves and norms are made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "record/store/database.hpp"

namespace store {

// Figures are whole thousandths, as in records.db.
struct RunCriterion {
    std::string criterion;                    // spacing, depth, hairline
    std::optional<std::int64_t> pointsMilli;  // 0..100,000; absent: undefined
    std::vector<std::string> tripped;         // gates that capped it, in order of the alphabet; no advice
};
struct RunMetric {
    std::string criterion;
    std::string metric;                       // "S2", "D1" ...
    std::optional<std::int64_t> valueMilli;   // of the metric's unit; absent: undefined
    std::optional<std::int64_t> pointsMilli;  // 0..100,000; absent: undefined, or only shown
};

struct Run {
    std::string attemptId;  // 32 hexadecimal digits
    std::string levelId;
    std::string levelHash;  // 64 hexadecimal digits
    std::string kind;       // practice
    std::string state;      // open, finished, abandoned, interrupted, void
    std::string input;
    std::optional<std::string> hand;
    std::string file;             // its name in the folder of attempts
    std::int64_t startedAt = 0;   // ms since 1970
    std::int64_t durationUs = 0;  // to the last sample, pauses taken out
    std::int64_t dots = 0;
    bool scored = false;
    std::optional<std::int64_t> totalMilli;  // 0..100,000
    std::optional<bool> passed;              // absent: no pass line, or no score
    std::vector<RunCriterion> criteria;      // by name
    std::vector<RunMetric> metrics;          // by criterion and metric; only of the newest runs
};

struct RunFilter {
    std::string person;                // an id, or kGuest
    std::optional<std::string> level;  // an id; absent: all levels
    std::int64_t withMetrics = 200;    // the newest so many runs come with their metrics
};

// Oldest first; of one moment, by id. All runs of kind practice, whatever their state. Throws DatabaseError.
[[nodiscard]] std::vector<Run> listRuns(const Database& database, const RunFilter& filter);

}  // namespace store
