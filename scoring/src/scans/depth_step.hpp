// From when on the depth is off: one step in the course of the session.
#pragma once

#include <optional>

#include "metrics/depth.hpp"

namespace scoring {

struct DepthStep {
    std::size_t first = 0;  // position in the series of the first stroke after the step
    double before = 0.0;    // mean z on either side, half-widths
    double after = 0.0;
    double sureness = 0.0;  // size of the step in standard errors, the strokes' likeness in a row allowed for
    bool steady = false;    // a steady drift explains the strokes better than a step
};

// The step that explains most (Page 1955; Hinkley, Biometrika 57 (1970)), with at least 15 strokes on
// either side. Standard errors count n (1 - r1)/(1 + r1) strokes, r1 the lag-1 autocorrelation of what is
// left. Nothing for fewer than 30 strokes or strokes without times.
[[nodiscard]] std::optional<DepthStep> depthStep(const DepthSeries& series);

}  // namespace scoring
