#include <algorithm>
#include <numeric>

#include "metrics/depth.hpp"

namespace scoring {
namespace {

std::size_t zoneFor(const TargetField& field, Point place) {
    const Scenario& scenario = field.scenario();
    const int zone = field.zoneAt(place);
    if (zone >= 0) return static_cast<std::size_t>(zone);
    const auto nearest =
        std::min_element(scenario.zones.begin(), scenario.zones.end(), [&](const Zone& a, const Zone& b) {
            return distanceToBoundary(a.area, place) < distanceToBoundary(b.area, place);
        });
    return static_cast<std::size_t>(nearest - scenario.zones.begin());
}

std::string whyUndefined(const Scenario& scenario, const std::vector<Dot>& dots) {
    if (dots.empty()) return "no dots";
    if (scenario.zones.empty()) return "the level names no depth target";
    const auto without =
        std::count_if(dots.begin(), dots.end(), [](const Dot& dot) { return !dot.depthUm.has_value(); });
    if (without == static_cast<std::ptrdiff_t>(dots.size())) return "no dot carries a depth";
    if (without > 0) {
        return std::to_string(without) + " of " + std::to_string(dots.size()) + " dots carry no depth";
    }
    if (dots.size() < kFewestDepths) {
        return "only " + std::to_string(dots.size()) + (dots.size() == 1 ? " dot; " : " dots; ") +
               std::to_string(kFewestDepths) + " are needed";
    }
    return {};
}

}  // namespace

DepthSeries depthSeries(const TargetField& field, const std::vector<Dot>& dots) {
    DepthSeries series;
    series.undefinedBecause = whyUndefined(field.scenario(), dots);
    if (!series.undefinedBecause.empty()) return series;
    series.timed = std::all_of(dots.begin(), dots.end(), [](const Dot& dot) { return dot.tUs.has_value(); });
    series.dot.resize(dots.size());
    std::iota(series.dot.begin(), series.dot.end(), std::size_t{0});
    if (series.timed) {
        std::stable_sort(series.dot.begin(), series.dot.end(),
                         [&](std::size_t a, std::size_t b) { return *dots[a].tUs < *dots[b].tUs; });
    }
    for (const std::size_t i : series.dot) {
        series.zone.push_back(zoneFor(field, dots[i].place()));
        const Zone& zone = field.scenario().zones[series.zone.back()];
        series.z.push_back((*dots[i].depthUm / 1000.0 - zone.depthTarget.value) / zone.depthHalfWidth.value);
    }
    return series;
}

}  // namespace scoring
