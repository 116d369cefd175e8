#include <algorithm>
#include <cmath>

#include "level/checks/asked_dots.hpp"
#include "level/checks/checks.hpp"
#include "text/number.hpp"

namespace level {

namespace {

constexpr double kTolerance = 0.10;  // share of the stated number

void checkTrace(Checked& checked, int stated) {
    const int marks = static_cast<int>(checked.level().scenario.marks.size());
    if (marks != stated)
        checked.warning("expected-dots", "limits.expected_dots",
                        "the level states " + std::to_string(stated) + " dots, but has " +
                            std::to_string(marks) + " marks",
                        "Write " + std::to_string(marks) + ".");
}

}  // namespace

void checkExpectedDots(Checked& checked) {
    const Level& level = checked.level();
    const int stated = level.limits.expectedDots;
    if (level.scenario.mode == scoring::Mode::trace) return checkTrace(checked, stated);
    const double there = static_cast<double>(level.scenario.earlier.size());
    const double asked = askedDots(level.scenario) - there;
    if (asked <= 0.0) return;  // said by the check of the earlier work
    if (std::abs(asked - stated) > kTolerance * stated)
        checked.warning("expected-dots", "limits.expected_dots",
                        "the level states " + std::to_string(stated) + " dots, but its densities ask for " +
                            text::formatFixed(asked, 0) + (there > 0.0 ? " beside the earlier ones" : ""),
                        "Write " + text::formatFixed(asked, 0) + ", or mend the densities.");
}

}  // namespace level
