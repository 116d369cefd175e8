#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

#include <scoring/scenario.hpp>

#include "intensity_raster.hpp"
#include "region_index.hpp"

namespace scoring {
namespace {

// Below this share of the greatest intensity the pitch stays what it is: a fade-out to nothing
// would otherwise ask for an infinite one.
constexpr double kFadeOutShare = 0.09;

// Farther behind the hairline neither a density nor a metric changes.
double farBehind(const Scenario& scenario) {
    double far = kBehindLine;
    if (scenario.hairline) far = std::max(far, scenario.hairline->depth.value);
    for (const Zone& zone : scenario.zones) {
        if (zone.density.axis != DensityAxis::hairline) continue;
        for (const DensityKnot& knot : zone.density.knots) far = std::max(far, knot.at.value);
    }
    return far;
}

}  // namespace

TargetField::TargetField(const Scenario& scenario) : m_scenario(scenario) {
    if (scenario.hairline && scenario.hairline->curve.size() >= 2) m_line.emplace(scenario.hairline->curve);
    auto areas = std::make_shared<std::vector<RegionIndex>>();
    for (const Zone& zone : scenario.zones) areas->emplace_back(zone.area);
    m_areas = std::move(areas);
    m_raster = std::make_shared<const IntensityRaster>(
        rasterise(scenario.zones, m_line ? &*m_line : nullptr, farBehind(scenario)));
    for (const double intensity : m_raster->intensity) {
        m_expected += intensity * IntensityRaster::kCellArea;
        m_maxIntensity = std::max(m_maxIntensity, intensity);
    }
}

int TargetField::zoneAt(Point place) const {
    for (std::size_t i = 0; i < m_areas->size(); ++i) {
        if ((*m_areas)[i].contains(place)) return static_cast<int>(i);
    }
    return -1;
}

double TargetField::intensity(Point place) const {
    const int zone = zoneAt(place);
    if (zone < 0) return 0.0;
    const Density& density = m_scenario.zones[static_cast<std::size_t>(zone)].density;
    if (density.axis != DensityAxis::hairline) return densityAt(density, {}, place);
    return densityAt(density, alongLine(place), place);
}

LineCoordinates TargetField::alongLine(Point place) const {
    assert(m_line);
    const std::optional<IntensityRaster::Cell> cell = m_raster->find(place);
    return cell && m_raster->isFar(*cell) ? m_raster->along(*cell) : m_line->project(place);
}

double TargetField::pitchOf(double intensity) const {
    const double bounded = std::max(intensity, kFadeOutShare * m_maxIntensity);
    return bounded > 0.0 ? 1.0 / std::sqrt(bounded) : std::numeric_limits<double>::infinity();
}

}  // namespace scoring
