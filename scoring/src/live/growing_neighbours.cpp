#include "live/growing_neighbours.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace scoring {
namespace {

constexpr double kLessRounding = 1.0 - 1e-9;

double squaredDistance(Point a, Point b) { return dot(a - b, a - b); }

}  // namespace

GrowingNeighbours::GrowingNeighbours(Box box, double cell, std::size_t most)
    : m_corner(box.min), m_cell(cell) {
    assert(cell > 0.0 && most > 0);
    const double width = std::max(box.width(), 0.0);
    const double height = std::max(box.height(), 0.0);
    while ((width / m_cell + 1.0) * (height / m_cell + 1.0) > static_cast<double>(most)) m_cell *= 2.0;
    m_columns = static_cast<long>(width / m_cell) + 1;
    m_rows = static_cast<long>(height / m_cell) + 1;
    m_newest.assign(static_cast<std::size_t>(m_columns * m_rows), kNoPlace);
    // A place in no cell that was looked at is farther than whole rings of cells.
    m_reach = static_cast<double>(kRings) * m_cell * kLessRounding;
}

long GrowingNeighbours::columnOf(double x) const {
    const double column = std::floor((x - m_corner.x) / m_cell);
    return static_cast<long>(std::clamp(column, 0.0, static_cast<double>(m_columns - 1)));
}

long GrowingNeighbours::rowOf(double y) const {
    const double row = std::floor((y - m_corner.y) / m_cell);
    return static_cast<long>(std::clamp(row, 0.0, static_cast<double>(m_rows - 1)));
}

void GrowingNeighbours::lookAround(Point place) {
    const long column = columnOf(place.x);
    const long row = rowOf(place.y);
    const long right = std::min(column + kRings, m_columns - 1);
    const long high = std::min(row + kRings, m_rows - 1);
    for (long y = std::max(row - kRings, 0L); y <= high; ++y) {
        for (long x = std::max(column - kRings, 0L); x <= right; ++x) {
            std::uint32_t i = m_newest[static_cast<std::size_t>(y * m_columns + x)];
            for (; i != kNoPlace; i = m_before[i])
                m_around.push_back({i, squaredDistance(m_places[i], place)});
        }
    }
}

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
    lookAround(place);
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
    std::uint32_t& newest =
        m_newest[static_cast<std::size_t>(rowOf(place.y) * m_columns + columnOf(place.x))];
    m_before.push_back(newest);
    newest = static_cast<std::uint32_t>(index);
    m_places.push_back(place);
    m_nearest.push_back(own);
}

Neighbour GrowingNeighbours::nearest(std::size_t index) const {
    const Nearest& near = m_nearest[index];
    return {near.index, std::sqrt(near.squared)};
}

}  // namespace scoring
