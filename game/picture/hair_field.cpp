#include "picture/hair_field.hpp"

#include <algorithm>
#include <cmath>

#include "picture/noise.hpp"

namespace picture {
namespace {

constexpr float kThinningMm = 7.0F;  // from bald skin to full growth
constexpr double kOnEdgeMm = 0.05;

double distanceToSegment(scoring::Point p, scoring::Point a, scoring::Point b) {
    const scoring::Point along = b - a;
    const double length2 = scoring::dot(along, along);
    const double t = length2 > 0.0 ? std::clamp(scoring::dot(p - a, along) / length2, 0.0, 1.0) : 0.0;
    const scoring::Point off = p - (a + along * t);
    return std::sqrt(scoring::dot(off, off));
}

bool sameSide(double a, double b, double side) {
    return std::abs(a - side) < kOnEdgeMm && std::abs(b - side) < kOnEdgeMm;
}

bool onPatchEdge(scoring::Point a, scoring::Point b, const scoring::Box& patch) {
    return sameSide(a.x, b.x, patch.min.x) || sameSide(a.x, b.x, patch.max.x) ||
           sameSide(a.y, b.y, patch.min.y) || sameSide(a.y, b.y, patch.max.y);
}

}  // namespace

HairField::HairField(const level::Level& level) : m_patch(scoring::bounds(level.scenario.patch)) {
    for (const level::ExistingHair& hair : level.client.hair) {
        Area area{hair.area, {}, static_cast<float>(hair.perCm2)};
        const auto& ring = hair.area.outer;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const scoring::Point a = ring[i];
            const scoring::Point b = ring[(i + 1) % ring.size()];
            if (!onPatchEdge(a, b, m_patch)) area.openEdges.push_back({a, b});
        }
        m_fullest = std::max(m_fullest, area.perCm2);
        m_areas.push_back(std::move(area));
    }
}

scoring::Point HairField::heldInPatch(scoring::Point place) const {
    constexpr double kInset = 0.01;  // mm: the upper edge of a region does not count as inside
    // In front of the patch the bald forehead widens towards the ears.
    const double ahead = std::max(0.0, m_patch.min.y - place.y);
    const double middle = (m_patch.min.x + m_patch.max.x) / 2.0;
    place.x = middle + (place.x - middle) / (1.0 + ahead / 60.0);
    return {std::clamp(place.x, m_patch.min.x + kInset, m_patch.max.x - kInset),
            std::clamp(place.y, m_patch.min.y + kInset, m_patch.max.y - kInset)};
}

float HairField::perCm2(scoring::Point place) const {
    float density = 0.0F;
    const scoring::Point held = heldInPatch(place);
    for (const Area& area : m_areas) {
        if (area.perCm2 <= density || !scoring::contains(area.polygon, held)) continue;
        double nearest = static_cast<double>(kThinningMm);
        for (const Edge& edge : area.openEdges) {
            nearest = std::min(nearest, distanceToSegment(place, edge.from, edge.to));
        }
        const float full = 0.12F + 0.88F * smoothStep(0.0F, kThinningMm, static_cast<float>(nearest));
        density = std::max(density, area.perCm2 * full);
    }
    return density;
}

float HairField::share(scoring::Point place) const {
    return m_fullest > 0.0F ? perCm2(place) / m_fullest : 0.0F;
}

}  // namespace picture
