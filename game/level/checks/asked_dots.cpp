#include "level/checks/asked_dots.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace level {

namespace {

constexpr double kFineArea = 300.0;  // mm2 of zones: up to here the score's own grid is quick

void shrink(std::vector<scoring::Point>& ring, double factor) {
    for (scoring::Point& corner : ring) corner = corner * factor;
}

}  // namespace

// Large zones are looked at through a reducing glass: everything `factor` times smaller, so that the
// score's fixed grid has fewer cells. A tenth of a percent is lost, and a level loads in a fifth of
// the time.
double askedDots(const scoring::Scenario& scenario) {
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

}  // namespace level
