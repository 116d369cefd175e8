#include <cmath>

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
    const double asked = scoring::TargetField(level.scenario).expectedDots();
    if (std::abs(asked - stated) > kTolerance * stated)
        checked.warning("expected-dots", "limits.expected_dots",
                        "the level states " + std::to_string(stated) + " dots, but its densities ask for " +
                            text::formatFixed(asked, 0),
                        "Write " + text::formatFixed(asked, 0) + ", or mend the densities.");
}

}  // namespace level
