#include <algorithm>
#include <string>

#include <scoring/geometry.hpp>

#include "level/checks/asked_dots.hpp"
#include "level/checks/checks.hpp"
#include "text/number.hpp"

namespace level {

namespace {

constexpr double kMostOfAll = 0.9;  // of the dots asked for: the rest must be worth an attempt
// Sentinels stand 1 to 3 mm ahead of a hairline, and so of its zone; a slip comes on top.
constexpr double kAheadMm = 5.0;

bool belongsToAnyZone(const scoring::Scenario& scenario, scoring::Point place) {
    return std::any_of(scenario.zones.begin(), scenario.zones.end(), [&](const scoring::Zone& zone) {
        return scoring::contains(zone.area, place) ||
               scoring::distanceToBoundary(zone.area, place) < kAheadMm;
    });
}

}  // namespace

void checkEarlier(Checked& checked) {
    const scoring::Scenario& scenario = checked.level().scenario;
    const auto& earlier = scenario.earlier;
    if (earlier.empty()) return;
    if (scenario.mode == scoring::Mode::trace) {
        checked.error("earlier-in-trace", "earlier", "a trace level begins on untouched skin",
                      "Use mode free, or take the section out.");
        return;
    }
    const auto outside = std::find_if_not(earlier.begin(), earlier.end(), [&](scoring::Point place) {
        return belongsToAnyZone(scenario, place);
    });
    if (outside != earlier.end())
        checked.error("earlier-outside-zones", "earlier.dots_file",
                      "the earlier dot " + std::to_string(outside - earlier.begin() + 1) +
                          " lies 5 mm or more from every zone",
                      "Take out what no zone asks for, or make the zone larger.");
    const double asked = askedDots(scenario);
    if (static_cast<double>(earlier.size()) > kMostOfAll * asked)
        checked.error("earlier-too-many", "earlier.dots_file",
                      std::to_string(earlier.size()) +
                          " dots stand there already, and the densities ask for " +
                          text::formatFixed(asked, 0) + " in all",
                      "Leave a tenth of them to do, or raise the densities.");
}

}  // namespace level
