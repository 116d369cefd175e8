// Depths in half-widths as a series, for the metrics and scans of depth.
#pragma once

#include <utility>
#include <vector>

#include "metrics/depth.hpp"

namespace scoring::tests {

inline DepthSeries depthSeries(std::vector<double> z, bool timed = false) {
    DepthSeries series;
    series.z = std::move(z);
    series.timed = timed;
    return series;
}

}  // namespace scoring::tests
