#include "stats/neighbour_grid.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace scoring {
namespace {

constexpr double kCellsAPlace = 4.0;
constexpr double kLessRounding = 1.0 - 1e-9;

// The greatest whole number not above it. std::floor would be a call of its own.
long whole(double number) {
    const auto towardsZero = static_cast<long>(number);
    return towardsZero - (static_cast<double>(towardsZero) > number ? 1 : 0);
}

double squaredDistance(Point a, Point b) { return dot(a - b, a - b); }

}  // namespace

NeighbourGrid::NeighbourGrid(const std::vector<Point>& places, double cell) : m_cell(cell) {
    assert(cell > 0.0);
    if (!places.empty()) {
        const Box box = bounds({places, {}});
        m_corner = box.min;
        const double most = kCellsAPlace * static_cast<double>(places.size()) + 64.0;
        while ((box.width() / m_cell + 1.0) * (box.height() / m_cell + 1.0) > most) m_cell *= 2.0;
        m_columns = static_cast<long>(box.width() / m_cell) + 1;
        m_rows = static_cast<long>(box.height() / m_cell) + 1;
    }
    assert(places.size() < (std::size_t{1} << 31));
    std::vector<std::uint32_t> cellOf;
    cellOf.reserve(places.size());
    m_first.assign(static_cast<std::size_t>(m_columns * m_rows) + 1, 0);
    for (const Point place : places) {
        const long column = std::clamp(columnOf(place.x), 0L, m_columns - 1);
        const long row = std::clamp(rowOf(place.y), 0L, m_rows - 1);
        cellOf.push_back(static_cast<std::uint32_t>(row * m_columns + column));
        ++m_first[cellOf.back()];
    }
    // Where each cell ends; filled from behind, that becomes where it starts.
    for (std::size_t i = 1; i < m_first.size(); ++i) m_first[i] += m_first[i - 1];
    m_places.resize(places.size());
    m_index.resize(places.size());
    for (std::size_t i = places.size(); i-- > 0;) {
        const std::uint32_t at = --m_first[cellOf[i]];
        m_places[at] = places[i];
        m_index[at] = static_cast<std::uint32_t>(i);
    }
}

long NeighbourGrid::columnOf(double x) const { return whole((x - m_corner.x) / m_cell); }

long NeighbourGrid::rowOf(double y) const { return whole((y - m_corner.y) / m_cell); }

void NeighbourGrid::searchCell(Cell cell, Point from, std::size_t except, Neighbour& best) const {
    const auto at = static_cast<std::size_t>(cell.row * m_columns + cell.column);
    // best.distance holds the square until nearest() ends.
    for (std::size_t i = m_first[at]; i < m_first[at + 1]; ++i) {
        if (m_index[i] == except) continue;
        const double squared = squaredDistance(m_places[i], from);
        if (squared < best.distance || (squared == best.distance && m_index[i] < best.index)) {
            best = {m_index[i], squared};
        }
    }
}

void NeighbourGrid::searchRing(Cell middle, long ring, Point from, std::size_t except,
                               Neighbour& best) const {
    for (long y = std::max(middle.row - ring, 0L); y <= std::min(middle.row + ring, m_rows - 1); ++y) {
        const bool edge = y == middle.row - ring || y == middle.row + ring;
        const long step = edge || ring == 0 ? 1 : 2 * ring;
        for (long x = middle.column - ring; x <= middle.column + ring; x += step) {
            if (x >= 0 && x < m_columns) searchCell({x, y}, from, except, best);
        }
    }
}

Neighbour NeighbourGrid::nearest(Point from, std::size_t except) const {
    Neighbour best;
    if (m_places.empty()) return best;
    const Cell cell{columnOf(from.x), rowOf(from.y)};
    const long outside =
        std::max({0L, -cell.column, cell.column - m_columns + 1, -cell.row, cell.row - m_rows + 1});
    const long last = outside + std::max(m_columns, m_rows);
    for (long ring = 0; ring <= last; ++ring) {
        searchRing(cell, ring, from, except, best);
        // Every place not looked at yet is `ring` whole cells away or farther, but for rounding: one that is
        // exactly as far as the best may have a smaller index.
        const double reached = static_cast<double>(ring) * m_cell * kLessRounding;
        if (best.index != kNone && best.distance <= reached * reached) break;
    }
    best.distance = std::sqrt(best.distance);
    return best;
}

NeighbourGrid::CellRange NeighbourGrid::cellsWithin(Point from, double radius) const {
    return {std::max(columnOf(from.x - radius), 0L), std::min(columnOf(from.x + radius), m_columns - 1),
            std::max(rowOf(from.y - radius), 0L), std::min(rowOf(from.y + radius), m_rows - 1)};
}

std::vector<Neighbour> NeighbourGrid::within(Point from, double radius) const {
    std::vector<Neighbour> found;
    visitWithin(from, radius, [&](std::size_t index, Point, double squared) {
        found.push_back({index, std::sqrt(squared)});
    });
    return found;
}

}  // namespace scoring
