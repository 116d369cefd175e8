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
    : m_radii(radii),
      m_index(radii),
      m_cells(radii.size()),
      m_sums(radii.size(), 0.0),
      m_halfWidth(halfWidth) {
    assert(halfWidth > 0.0);
    for (std::size_t m = 0; m < radii.size(); ++m) {
        const double from = m > 0 ? radii[m - 1] : 0.0;
        m_cells[m].first = m_index.firstAtLeast(radii[m] - halfWidth);
        m_cells[m].last = std::max(m_index.firstAtLeast(from + halfWidth), m_cells[m].first);
    }
}

void KernelSums::addTo(std::size_t k, double distance, double weight) {
    const double away = (m_radii[k] - distance) / m_halfWidth;
    if (std::abs(away) < 1.0) m_sums[k] += weight * (1.0 - away * away);
}

void KernelSums::add(double distance, double weight) {
    const std::size_t m = m_index.firstAtLeast(distance);
    std::size_t first = m_radii.size();
    std::size_t last = m_radii.size();
    if (m < m_cells.size()) {
        Cell& cell = m_cells[m];
        const double away = distance - m_radii[m];
        cell.power0 += weight;
        cell.power1 += weight * away;
        cell.power2 += weight * away * away;
        first = cell.first;
        last = cell.last;
    }
    for (std::size_t k = first; k > 0 && m_radii[k - 1] > distance - m_halfWidth; --k) {
        addTo(k - 1, distance, weight);
    }
    for (std::size_t k = last; k < m_radii.size() && m_radii[k] < distance + m_halfWidth; ++k) {
        addTo(k, distance, weight);
    }
}

std::vector<double> KernelSums::sums() const {
    std::vector<double> all = m_sums;
    for (std::size_t m = 0; m < m_cells.size(); ++m) {
        const Cell& cell = m_cells[m];
        for (std::size_t k = cell.first; k < cell.last; ++k) {
            const double away = m_radii[k] - m_radii[m];
            const double squares = away * away * cell.power0 - 2.0 * away * cell.power1 + cell.power2;
            all[k] += cell.power0 - squares / (m_halfWidth * m_halfWidth);
        }
    }
    for (double& sum : all) sum *= 0.75 / m_halfWidth;
    return all;
}

}  // namespace scoring
