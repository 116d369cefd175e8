#include "stats/radius_sums.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace scoring {

RadiusIndex::RadiusIndex(const std::vector<double>& radii) : m_radii(radii) {
    assert(std::is_sorted(radii.begin(), radii.end()));
    const double greatest = radii.empty() ? 0.0 : radii.back();
    const std::size_t buckets = 2 * radii.size() + 1;
    m_bucketsAUnit = greatest > 0.0 ? static_cast<double>(buckets - 1) / greatest : 0.0;
    m_hints.reserve(buckets);
    for (std::size_t k = 0; k < buckets; ++k) {
        const double start = m_bucketsAUnit > 0.0 ? static_cast<double>(k) / m_bucketsAUnit : 0.0;
        m_hints.push_back(
            static_cast<std::size_t>(std::lower_bound(radii.begin(), radii.end(), start) - radii.begin()));
    }
}

std::size_t RadiusIndex::firstAtLeast(double value) const {
    if (m_radii.empty() || value > m_radii.back()) return m_radii.size();
    const double bucket = std::max(value * m_bucketsAUnit, 0.0);
    std::size_t at = m_hints[std::min(static_cast<std::size_t>(bucket), m_hints.size() - 1)];
    // The bucket's start is rounded, so the hint may be one off to either side.
    while (at > 0 && m_radii[at - 1] >= value) --at;
    while (at < m_radii.size() && m_radii[at] < value) ++at;
    return at;
}

void StepSums::addUpTo(double distance, double last, double weight) {
    if (distance > last) return;
    m_from[m_index.firstAtLeast(distance)] += weight;
    // The first radius above `last` is the first one at least as great as the next number.
    m_from[m_index.firstAtLeast(std::nextafter(last, last + 1.0))] -= weight;
}

std::vector<double> StepSums::sums() const {
    std::vector<double> all;
    double sum = 0.0;
    for (std::size_t k = 0; k + 1 < m_from.size(); ++k) {
        sum += m_from[k];
        all.push_back(sum);
    }
    return all;
}

KernelSums::KernelSums(const std::vector<double>& radii, double halfWidth)
    : m_radii(radii), m_index(radii), m_sums(radii.size(), 0.0), m_halfWidth(halfWidth) {
    assert(halfWidth > 0.0);
}

void KernelSums::add(double distance, double weight) {
    const double inverse = 1.0 / m_halfWidth;
    const std::size_t first = m_index.firstAtLeast(distance - m_halfWidth);
    const std::size_t last = m_index.firstAtLeast(distance + m_halfWidth);
    for (std::size_t k = first; k < last; ++k) {
        const double away = (m_radii[k] - distance) * inverse;
        m_sums[k] += weight * (1.0 - away * away);
    }
}

std::vector<double> KernelSums::sums() const {
    std::vector<double> all;
    all.reserve(m_sums.size());
    for (const double sum : m_sums) all.push_back(sum * 0.75 / m_halfWidth);
    return all;
}

}  // namespace scoring
