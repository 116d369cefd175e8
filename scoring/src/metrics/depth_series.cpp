#include <algorithm>
#include <numeric>

#include "metrics/depth.hpp"

namespace scoring {

std::size_t depthZone(const TargetField& field, Point place) {
    const Scenario& scenario = field.scenario();
    const int zone = field.zoneAt(place);
    if (zone >= 0) return static_cast<std::size_t>(zone);
    const auto nearest =
        std::min_element(scenario.zones.begin(), scenario.zones.end(), [&](const Zone& a, const Zone& b) {
            return distanceToBoundary(a.area, place) < distanceToBoundary(b.area, place);
        });
    return static_cast<std::size_t>(nearest - scenario.zones.begin());
}

double halfWidths(const Zone& zone, std::int32_t depthUm) {
    return (depthUm / 1000.0 - zone.depthTarget.value) / zone.depthHalfWidth.value;
}

std::string whyNoDepths(const Scenario& scenario, std::size_t dots, std::size_t withoutDepth) {
    if (dots == 0) return "no dots";
    if (scenario.zones.empty()) return "the level names no depth target";
    if (withoutDepth == dots) return "no dot carries a depth";
    if (withoutDepth > 0) {
        return std::to_string(withoutDepth) + " of " + std::to_string(dots) + " dots carry no depth";
    }
    if (dots < kFewestDepths) {
        return "only " + std::to_string(dots) + (dots == 1 ? " dot; " : " dots; ") +
               std::to_string(kFewestDepths) + " are needed";
    }
    return {};
}

DepthSeries depthSeries(const TargetField& field, const std::vector<Dot>& dots) {
    DepthSeries series;
    const auto without =
        std::count_if(dots.begin(), dots.end(), [](const Dot& dot) { return !dot.depthUm.has_value(); });
    series.undefinedBecause = whyNoDepths(field.scenario(), dots.size(), static_cast<std::size_t>(without));
    if (!series.undefinedBecause.empty()) return series;
    series.timed = std::all_of(dots.begin(), dots.end(), [](const Dot& dot) { return dot.tUs.has_value(); });
    series.dot.resize(dots.size());
    std::iota(series.dot.begin(), series.dot.end(), std::size_t{0});
    if (series.timed) {
        std::stable_sort(series.dot.begin(), series.dot.end(),
                         [&](std::size_t a, std::size_t b) { return *dots[a].tUs < *dots[b].tUs; });
    }
    for (const std::size_t i : series.dot) {
        series.zone.push_back(depthZone(field, dots[i].place()));
        series.z.push_back(halfWidths(field.scenario().zones[series.zone.back()], *dots[i].depthUm));
    }
    return series;
}

}  // namespace scoring
