#include "skin/hair_field.hpp"

#include <algorithm>
#include <cmath>

#include "noise/noise.hpp"
#include "skin/skin_extent.hpp"

namespace skin {
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

struct Edge {
    scoring::Point from;
    scoring::Point to;
};

// One area of hair, and those of its edges that do not lie on the patch's own edge.
class Area {
public:
    Area(const level::ExistingHair& hair, const scoring::Box& patch)
        : m_polygon(hair.area), m_patch(patch), m_perCm2(static_cast<float>(hair.perCm2)) {
        const auto& ring = hair.area.outer;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Edge edge{ring[i], ring[(i + 1) % ring.size()]};
            if (!onPatchEdge(edge.from, edge.to, patch)) m_openEdges.push_back(edge);
        }
    }

    [[nodiscard]] float perCm2(scoring::Point place) const {
        if (!scoring::contains(m_polygon, heldInPatch(place))) return 0.0F;
        double nearest = static_cast<double>(kThinningMm);
        for (const Edge& edge : m_openEdges) {
            nearest = std::min(nearest, distanceToSegment(place, edge.from, edge.to));
        }
        return m_perCm2 * (0.12F + 0.88F * noise::smoothStep(0.0F, kThinningMm, static_cast<float>(nearest)));
    }

private:
    [[nodiscard]] scoring::Point heldInPatch(scoring::Point place) const {
        constexpr double kInset = 0.01;  // mm: the upper edge of a region does not count as inside
        // In front of the patch the bald forehead widens towards the ears.
        const double ahead = std::max(0.0, m_patch.min.y - place.y);
        const double middle = (m_patch.min.x + m_patch.max.x) / 2.0;
        place.x = middle + (place.x - middle) / (1.0 + ahead / 60.0);
        return {std::clamp(place.x, m_patch.min.x + kInset, m_patch.max.x - kInset),
                std::clamp(place.y, m_patch.min.y + kInset, m_patch.max.y - kInset)};
    }

    scoring::Polygon m_polygon;
    scoring::Box m_patch;
    std::vector<Edge> m_openEdges;
    float m_perCm2;
};

}  // namespace

HairField::HairField(const level::Level& level) {
    std::vector<Area> areas;
    for (const level::ExistingHair& hair : level.client.hair) {
        m_fullest = std::max(m_fullest, static_cast<float>(hair.perCm2));
        areas.emplace_back(hair, scoring::bounds(level.scenario.patch));
    }
    if (m_fullest <= 0.0F) return;
    const scoring::Box extent = skinExtent(level);
    m_left = static_cast<float>(extent.min.x);
    m_bottom = static_cast<float>(extent.min.y);
    m_width = static_cast<int>(extent.width()) + 2;
    m_height = static_cast<int>(extent.height()) + 2;
    m_shares.reserve(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height));
    for (int row = 0; row < m_height; ++row) {
        for (int column = 0; column < m_width; ++column) {
            const scoring::Point place = extent.min + scoring::Point{1.0 * column, 1.0 * row};
            float density = 0.0F;
            for (const Area& area : areas) density = std::max(density, area.perCm2(place));
            m_shares.push_back(density / m_fullest);
        }
    }
}

float HairField::share(float xMm, float yMm) const {
    if (m_width == 0) return 0.0F;
    const float x = std::clamp(xMm - m_left, 0.0F, static_cast<float>(m_width) - 1.001F);
    const float y = std::clamp(yMm - m_bottom, 0.0F, static_cast<float>(m_height) - 1.001F);
    const auto ix = static_cast<int>(x);
    const auto iy = static_cast<int>(y);
    const float u = x - static_cast<float>(ix);
    const float* low = &m_shares[static_cast<std::size_t>(iy * m_width + ix)];
    const float* high = low + m_width;
    const float below = low[0] + u * (low[1] - low[0]);
    const float above = high[0] + u * (high[1] - high[0]);
    return below + (y - static_cast<float>(iy)) * (above - below);
}

}  // namespace skin
