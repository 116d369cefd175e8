// Places that come one by one, in lists by the square cells of a grid: who may be near.
#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include <scoring/geometry.hpp>

namespace scoring {

class CellLists {
public:
    // Cells with this side in mm (> 0) over `box`, made larger where there would be more than `most` of them.
    // Places outside belong to the cell at the border that is nearest.
    CellLists(const Box& box, double cell, std::size_t most = std::numeric_limits<std::uint32_t>::max())
        : m_corner(box.min), m_cell(cell) {
        assert(cell > 0.0 && most > 0);
        const double width = std::max(box.width(), 0.0);
        const double height = std::max(box.height(), 0.0);
        while ((width / m_cell + 1.0) * (height / m_cell + 1.0) > static_cast<double>(most)) m_cell *= 2.0;
        m_columns = static_cast<long>(width / m_cell) + 1;
        m_rows = static_cast<long>(height / m_cell) + 1;
        m_newest.assign(static_cast<std::size_t>(m_columns * m_rows), kNoPlace);
    }

    // The place gets the next index.
    void add(Point place) {
        std::uint32_t& newest =
            m_newest[static_cast<std::size_t>(rowOf(place.y) * m_columns + columnOf(place.x))];
        m_before.push_back(newest);
        newest = static_cast<std::uint32_t>(m_before.size() - 1);
    }

    // visit(index) for every place in the cells that the box touches, cell by cell, the newest first; stops
    // and returns false when it returns false.
    template <class Visit>
    bool visitIn(const Box& box, Visit visit) const {
        return visitCells({columnOf(box.min.x), rowOf(box.min.y), columnOf(box.max.x), rowOf(box.max.y)},
                          visit);
    }

    // The same for the cells up to `rings` away from the one that holds the place: all that is nearer than
    // `rings` times cell() is among them.
    template <class Visit>
    bool visitAround(Point place, long rings, Visit visit) const {
        const long column = columnOf(place.x);
        const long row = rowOf(place.y);
        return visitCells({std::max(column - rings, 0L), std::max(row - rings, 0L),
                           std::min(column + rings, m_columns - 1), std::min(row + rings, m_rows - 1)},
                          visit);
    }

    [[nodiscard]] double cell() const { return m_cell; }  // mm

private:
    static constexpr std::uint32_t kNoPlace = std::numeric_limits<std::uint32_t>::max();

    struct Cells {
        long left, low, right, high;
    };

    template <class Visit>
    bool visitCells(const Cells& cells, Visit visit) const {
        for (long row = cells.low; row <= cells.high; ++row) {
            for (long column = cells.left; column <= cells.right; ++column) {
                std::uint32_t i = m_newest[static_cast<std::size_t>(row * m_columns + column)];
                for (; i != kNoPlace; i = m_before[i]) {
                    if (!visit(static_cast<std::size_t>(i))) return false;
                }
            }
        }
        return true;
    }
    [[nodiscard]] static long clamped(double at, long count) {
        return static_cast<long>(std::clamp(std::floor(at), 0.0, static_cast<double>(count - 1)));
    }
    [[nodiscard]] long columnOf(double x) const { return clamped((x - m_corner.x) / m_cell, m_columns); }
    [[nodiscard]] long rowOf(double y) const { return clamped((y - m_corner.y) / m_cell, m_rows); }

    Point m_corner;
    double m_cell;
    long m_columns = 1;
    long m_rows = 1;
    std::vector<std::uint32_t> m_newest;  // per cell: its newest place
    std::vector<std::uint32_t> m_before;  // per place: the one before it in its cell
};

}  // namespace scoring
