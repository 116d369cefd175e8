#include "level/checks/checks.hpp"
#include "text/number.hpp"

namespace level {

namespace {

// A trained hand sets about one or two dots a second for a while; three is a race.
constexpr double kMostDotsPerSecond = 3.0;

}  // namespace

void checkLimits(Checked& checked) {
    const Limits& limits = checked.level().limits;
    if (limits.maxDots < limits.expectedDots)
        checked.error("limit-too-low", "limits.max_dots",
                      "the machine would stop at " + std::to_string(limits.maxDots) + " dots, before the " +
                          std::to_string(limits.expectedDots) + " that are expected",
                      "Set max_dots well above expected_dots.");
    if (limits.minutes < limits.expectedMinutes)
        checked.error("limit-too-low", "limits.minutes",
                      "the attempt would end before the " + text::formatNumber(limits.expectedMinutes) +
                          " minutes that are expected",
                      "Set minutes well above expected_minutes.");
    if (limits.expectedDots > kMostDotsPerSecond * 60.0 * limits.expectedMinutes)
        checked.warning("rushed", "limits.expected_minutes",
                        std::to_string(limits.expectedDots) + " dots in " +
                            text::formatNumber(limits.expectedMinutes) +
                            " minutes are more than three a second",
                        "Allow more time.");
}

}  // namespace level
