// What is usual for a person: the middle and spread of each metric over the last runs.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "record/store/run_table.hpp"

namespace review {

inline constexpr std::size_t kNormRuns = 20;
// With fewer the spread is mostly chance: of five normal values it is off by a third either way, of three by
// a half.
inline constexpr std::size_t kFewestForNorm = 5;

struct Norm {
    std::string criterion;
    std::string metric;
    std::size_t runs = 0;          // in which it is defined, of the last kNormRuns finished and scored ones
    std::optional<double> median;  // in the metric's unit; absent: fewer than kFewestForNorm runs
    std::optional<double> spread;  // see spreadOf(); with the median
};

// By criterion (spacing, depth, hairline) and metric; what no run has is left out. `runs` oldest first, with
// their metrics.
[[nodiscard]] std::vector<Norm> normsOf(const std::vector<store::Run>& runs);

// The unit of a metric as the scorecard names it ("pitch", "nat", "fraction" ...); empty for one unknown.
[[nodiscard]] std::string metricUnit(const std::string& metric);

// The newest finished runs with a score and a dot, `most` of them, newest first: indices.
[[nodiscard]] std::vector<std::size_t> lastScored(const std::vector<store::Run>& runs, std::size_t most);

}  // namespace review
