#include <algorithm>

#include <scoring/geometry.hpp>

#include "level/checks/checks.hpp"
#include "text/number.hpp"

namespace level {

namespace {

bool inAnyZone(const scoring::Scenario& scenario, scoring::Point place) {
    return std::any_of(scenario.zones.begin(), scenario.zones.end(),
                       [&](const scoring::Zone& zone) { return scoring::contains(zone.area, place); });
}

void checkApart(Checked& checked, const std::vector<scoring::Point>& marks, std::size_t i) {
    const double cutoff = checked.level().scenario.cutoff.value;
    for (std::size_t k = 0; k < i; ++k) {
        const double apart = scoring::distance(marks[i], marks[k]);
        if (apart >= cutoff) continue;
        checked.error("marks-too-close", "reference.marks_mm[" + std::to_string(i) + "]",
                      "mark " + std::to_string(i + 1) + " lies " + text::formatFixed(apart, 2) +
                          " mm from mark " + std::to_string(k + 1) + ", nearer than the cutoff of " +
                          text::formatNumber(cutoff) + " mm",
                      "Move them apart or lower cutoff_mm, else one dot could count for either.");
        return;
    }
}

}  // namespace

void checkMarks(Checked& checked) {
    const scoring::Scenario& scenario = checked.level().scenario;
    if (scenario.mode != scoring::Mode::trace) return;
    for (std::size_t i = 0; i < scenario.marks.size(); ++i) {
        if (!inAnyZone(scenario, scenario.marks[i]))
            checked.error("mark-outside-zones", "reference.marks_mm[" + std::to_string(i) + "]",
                          "mark " + std::to_string(i + 1) + " lies in no zone and so has no depth target",
                          "Move it, or make the zone larger.");
        checkApart(checked, scenario.marks, i);
    }
}

}  // namespace level
