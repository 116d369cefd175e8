#include "live/growing_neighbours.hpp"

#include <algorithm>
#include <cmath>

namespace scoring {
namespace {

constexpr double kLessRounding = 1.0 - 1e-9;

double squaredDistance(Point a, Point b) { return dot(a - b, a - b); }

}  // namespace

// A place in no cell that is looked at is farther than whole rings of cells.
GrowingNeighbours::GrowingNeighbours(Box box, double cell, std::size_t most)
    : m_cells(box, cell, most), m_reach(static_cast<double>(kRings) * m_cells.cell() * kLessRounding) {}

// The newest place lies that far from the place with this index.
void GrowingNeighbours::offer(std::size_t index, double squared) {
    Nearest& old = m_nearest[index];
    if (!(squared < old.squared)) return;  // of equals the earlier one stays
    old = {squared, m_places.size()};
    m_changed.push_back(index);
}

void GrowingNeighbours::add(Point place) {
    m_changed.clear();
    m_around.clear();
    m_cells.visitAround(place, kRings, [&](std::size_t i) {
        m_around.push_back({i, squaredDistance(m_places[i], place)});
        return true;
    });
    Nearest own;
    const auto consider = [&own](std::size_t index, double squared) {
        if (squared < own.squared || (squared == own.squared && index < own.index)) own = {squared, index};
    };
    for (const Around& other : m_around) {
        consider(other.index, other.squared);
        offer(other.index, other.squared);
    }
    const double sure = m_reach * m_reach;
    const auto settledNow = [&](std::size_t i) { return m_nearest[i].squared <= sure; };
    m_lonely.erase(std::remove_if(m_lonely.begin(), m_lonely.end(), settledNow), m_lonely.end());
    for (const std::size_t i : m_lonely) offer(i, squaredDistance(m_places[i], place));
    if (own.squared > sure) {
        for (std::size_t i = 0; i < m_places.size(); ++i) consider(i, squaredDistance(m_places[i], place));
    }
    const std::size_t index = m_places.size();
    if (own.squared > sure) m_lonely.push_back(index);
    m_cells.add(place);
    m_places.push_back(place);
    m_nearest.push_back(own);
}

Neighbour GrowingNeighbours::nearest(std::size_t index) const {
    const Nearest& near = m_nearest[index];
    return {near.index, std::sqrt(near.squared)};
}

}  // namespace scoring
