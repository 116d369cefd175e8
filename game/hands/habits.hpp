// What makes one hand another: its pattern, its depth, its motion.
#pragma once

#include <functional>

#include "hands/depth_plan.hpp"
#include "hands/hand.hpp"
#include "hands/plan.hpp"
#include "hands/touches.hpp"

namespace hands {

struct Habits {
    // Free mode: the places, in no order.
    std::function<Places(const scoring::TargetField&, scoring::Random&)> pattern;
    double traceErrorMm = 0.10;  // trace mode: spread about the marks, each way
    DepthHabit depth;
    Motion motion;
};

// Every kind but `absent`, which does nothing.
[[nodiscard]] Habits habitsOf(Kind kind);

}  // namespace hands
