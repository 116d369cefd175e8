#include "stats/edge_weights.hpp"

#include <algorithm>
#include <cassert>
#include <numbers>

#include "stats/circle_in_rectangle.hpp"

namespace scoring {

std::string whyNoPairs(std::size_t places, const Window& window, PairCorrection correction) {
    if (places < 2) return kNoPair;
    if (correction == PairCorrection::isotropic && !window.isRectangle()) {
        return "the isotropic correction is made for rectangles only";
    }
    return {};
}

EdgeWeights::EdgeWeights(const Window& window, const std::vector<Point>& places, PairCorrection correction)
    : m_places(places),
      m_shared(window),
      m_box(window.box()),
      m_area(window.area()),
      m_correction(correction) {
    assert(correction != PairCorrection::isotropic || window.isRectangle());
    if (correction == PairCorrection::isotropic) m_toEdge = window.distancesToBoundary(places);
}

double EdgeWeights::isotropic(std::size_t i, double distance) const {
    if (distance <= m_toEdge[i]) return 1.0;
    constexpr double kTurn = 2.0 * std::numbers::pi;
    const double angle = angleInside(m_box, m_places[i], distance);
    return angle * kGreatestWeight > kTurn ? kTurn / angle : kGreatestWeight;
}

double EdgeWeights::ofBoth(std::size_t i, std::size_t j, Point offset, double distance) const {
    if (m_correction == PairCorrection::isotropic) return isotropic(i, distance) + isotropic(j, distance);
    const double shared = m_shared.area(offset);
    return 2.0 * (shared * kGreatestWeight > m_area ? m_area / shared : kGreatestWeight);
}

}  // namespace scoring
