#include <algorithm>
#include <cmath>

#include "intensity_raster.hpp"
#include "metrics/depth.hpp"
#include "stats/order.hpp"

namespace scoring {

std::vector<ZoneMedian> zoneMedians(const DepthSeries& series) {
    std::vector<std::vector<double>> byZone;
    for (std::size_t k = 0; k < series.z.size(); ++k) {
        if (series.zone[k] >= byZone.size()) byZone.resize(series.zone[k] + 1);
        byZone[series.zone[k]].push_back(series.z[k]);
    }
    std::vector<ZoneMedian> medians;
    for (std::size_t zone = 0; zone < byZone.size(); ++zone) {
        if (byZone[zone].size() >= kFewestInZone) medians.push_back({zone, median(byZone[zone])});
    }
    return medians;
}

Measured zoneBias(const DepthSeries& series) {
    if (!series.undefinedBecause.empty()) return Measured::undefined(series.undefinedBecause);
    const std::vector<ZoneMedian> medians = zoneMedians(series);
    if (medians.empty()) {
        return Measured::undefined("no zone holds " + std::to_string(kFewestInZone) + " dots");
    }
    double most = 0.0;
    for (const ZoneMedian& zone : medians) most = std::max(most, std::abs(zone.z));
    return Measured::of(most);
}

bool hasSeveralZones(const TargetField& field) {
    if (field.scenario().zones.size() < 2) return false;
    const std::vector<double> expected = dotsByZone(field);
    std::size_t zones = 0;
    for (const double dots : expected) zones += dots >= static_cast<double>(kFewestInZone) ? 1 : 0;
    return zones >= 2;
}

std::vector<double> dotsByZone(const TargetField& field) {
    std::vector<double> expected(field.scenario().zones.size(), 0.0);
    const IntensityRaster& raster = field.raster();
    raster.forEachCell([&](IntensityRaster::Cell cell, double intensity) {
        const int zone = field.zoneAt(raster.middle(cell));
        if (zone >= 0) expected[static_cast<std::size_t>(zone)] += intensity * IntensityRaster::kCellArea;
    });
    return expected;
}

}  // namespace scoring
