#include <algorithm>
#include <cmath>
#include <limits>

#include <scoring/scenario.hpp>

#include "intensity_raster.hpp"

namespace scoring {
namespace {

// Below this share of the greatest intensity the pitch stays what it is: a fade-out to nothing
// would otherwise ask for an infinite one.
constexpr double kFadeOutShare = 0.09;

}  // namespace

TargetField::TargetField(const Scenario& scenario) : m_scenario(scenario) {
    if (scenario.hairline && scenario.hairline->curve.size() >= 2) m_line.emplace(scenario.hairline->curve);
    for (const Zone& zone : scenario.zones) m_boxes.push_back(bounds(zone.area));
    m_raster =
        std::make_shared<const IntensityRaster>(rasterise(scenario.zones, m_line ? &*m_line : nullptr));
    for (const double intensity : m_raster->intensity) {
        m_expected += intensity * IntensityRaster::kCellArea;
        m_maxIntensity = std::max(m_maxIntensity, intensity);
    }
}

int TargetField::zoneAt(Point place) const {
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const Box& box = m_boxes[i];
        const bool near =
            place.x >= box.min.x && place.x <= box.max.x && place.y >= box.min.y && place.y <= box.max.y;
        if (near && contains(m_scenario.zones[i].area, place)) return static_cast<int>(i);
    }
    return -1;
}

double TargetField::intensity(Point place) const {
    const int zone = zoneAt(place);
    if (zone < 0) return 0.0;
    return densityAt(m_scenario.zones[static_cast<std::size_t>(zone)].density, m_line ? &*m_line : nullptr,
                     place);
}

double TargetField::pitchOf(double intensity) const {
    const double bounded = std::max(intensity, kFadeOutShare * m_maxIntensity);
    return bounded > 0.0 ? 1.0 / std::sqrt(bounded) : std::numeric_limits<double>::infinity();
}

}  // namespace scoring
