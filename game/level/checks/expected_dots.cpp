#include <algorithm>
#include <cmath>

#include "level/checks/checks.hpp"
#include "text/number.hpp"

namespace level {

namespace {

constexpr double kTolerance = 0.10;  // share of the stated number
constexpr double kFineArea = 300.0;  // mm2 of zones: up to here the score's own grid is quick

void checkTrace(Checked& checked, int stated) {
    const int marks = static_cast<int>(checked.level().scenario.marks.size());
    if (marks != stated)
        checked.warning("expected-dots", "limits.expected_dots",
                        "the level states " + std::to_string(stated) + " dots, but has " +
                            std::to_string(marks) + " marks",
                        "Write " + std::to_string(marks) + ".");
}

void shrink(std::vector<scoring::Point>& ring, double factor) {
    for (scoring::Point& corner : ring) corner = corner * factor;
}

// The number of dots that the densities ask for. Large zones are looked at through a
// reducing glass: everything `factor` times smaller, so that the score's fixed grid has fewer
// cells. A tenth of a percent is lost, and a level loads in a fifth of the time.
double askedFor(const scoring::Scenario& scenario) {
    double area = 0.0;
    for (const scoring::Zone& zone : scenario.zones) area += scoring::area(zone.area);
    const double factor = std::sqrt(std::clamp(kFineArea / std::max(area, kFineArea), 0.05, 1.0));
    scoring::Scenario small;
    small.zones = scenario.zones;
    small.hairline = scenario.hairline;
    if (small.hairline) shrink(small.hairline->curve, factor);
    for (scoring::Zone& zone : small.zones) {
        shrink(zone.area.outer, factor);
        for (scoring::DensityKnot& knot : zone.density.knots) knot.at.value *= factor;
    }
    return scoring::TargetField(small).expectedDots() / (factor * factor);
}

}  // namespace

void checkExpectedDots(Checked& checked) {
    const Level& level = checked.level();
    const int stated = level.limits.expectedDots;
    if (level.scenario.mode == scoring::Mode::trace) return checkTrace(checked, stated);
    const double asked = askedFor(level.scenario);
    if (std::abs(asked - stated) > kTolerance * stated)
        checked.warning("expected-dots", "limits.expected_dots",
                        "the level states " + std::to_string(stated) + " dots, but its densities ask for " +
                            text::formatFixed(asked, 0),
                        "Write " + text::formatFixed(asked, 0) + ", or mend the densities.");
}

}  // namespace level
