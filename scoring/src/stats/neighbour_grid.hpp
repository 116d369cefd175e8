// Nearest neighbours and neighbours within a radius, by a square grid.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include <scoring/geometry.hpp>

namespace scoring {

inline constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

struct Neighbour {
    std::size_t index = kNone;
    double distance = std::numeric_limits<double>::infinity();  // mm
};

class NeighbourGrid {
public:
    // `cell` in mm, about the usual distance between neighbours; made larger when the places
    // are so spread that the grid would outgrow them. Fewer than 2^31 places (asserted).
    NeighbourGrid(const std::vector<Point>& places, double cell);

    // The nearest place to `from`, leaving out the place with index `except`. Of equals the
    // smallest index. index == kNone when there is none.
    [[nodiscard]] Neighbour nearest(Point from, std::size_t except = kNone) const;

    // Every place within `radius` mm of `from` (closed), by rows of cells; `from` itself too
    // when it is a place.
    [[nodiscard]] std::vector<Neighbour> within(Point from, double radius) const;

    // The same without a list: calls visit(index, offset, squared distance) for each, offset
    // from `from` in mm.
    template <class Visit>
    void visitWithin(Point from, double radius, Visit visit) const;

    // Calls visit(one, other, offset, squared distance) once for every pair of places at most
    // `radius` mm apart, offset from one to other; always in the same order.
    template <class Visit>
    void visitPairs(double radius, Visit visit) const;

private:
    struct CellRange {
        long left, right, low, high;
    };
    struct Cell {
        long column, row;
    };
    [[nodiscard]] long columnOf(double x) const;
    [[nodiscard]] long rowOf(double y) const;
    [[nodiscard]] CellRange cellsWithin(Point from, double radius) const;
    void searchCell(Cell cell, Point from, std::size_t except, Neighbour& best) const;
    // Of the cells that lie `ring` cells from the middle.
    void searchRing(Cell middle, long ring, Point from, std::size_t except, Neighbour& best) const;

    // 32 bits each: with a million places it is the memory that a search waits for.
    std::vector<Point> m_places;         // sorted by cell, then by index
    std::vector<std::uint32_t> m_index;  // the place's index in the order given
    std::vector<std::uint32_t> m_first;  // per cell: where it starts in the two above
    Point m_corner;
    double m_cell;
    long m_columns = 1;
    long m_rows = 1;
};

template <class Visit>
void NeighbourGrid::visitWithin(Point from, double radius, Visit visit) const {
    const CellRange range = cellsWithin(from, radius);
    for (long row = range.low; row <= range.high && range.left <= range.right; ++row) {
        const auto first = static_cast<std::size_t>(row * m_columns + range.left);
        const auto last = static_cast<std::size_t>(row * m_columns + range.right);
        const std::size_t end = m_first[last + 1];
        for (std::size_t i = m_first[first]; i < end; ++i) {
            const Point offset = m_places[i] - from;
            const double squared = dot(offset, offset);
            if (squared <= radius * radius) visit(m_index[i], offset, squared);
        }
    }
}

template <class Visit>
void NeighbourGrid::visitPairs(double radius, Visit visit) const {
    for (std::size_t one = 0; one < m_places.size(); ++one) {
        const Point from = m_places[one];
        const CellRange range = cellsWithin(from, radius);
        const long own = std::clamp(rowOf(from.y), 0L, m_rows - 1);
        // Of its own row only what comes after it, then the rows above.
        for (long row = own; row <= range.high; ++row) {
            const std::size_t left = m_first[static_cast<std::size_t>(row * m_columns + range.left)];
            const std::size_t last = m_first[static_cast<std::size_t>(row * m_columns + range.right) + 1];
            for (std::size_t i = row == own ? one + 1 : left; i < last; ++i) {
                const Point offset = m_places[i] - from;
                const double squared = dot(offset, offset);
                if (squared <= radius * radius) visit(m_index[one], m_index[i], offset, squared);
            }
        }
    }
}

}  // namespace scoring
