// Places by cells of a square grid, to ask who is near. The patterns' own: the score's is not public.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include <scoring/geometry.hpp>

namespace study {

class NearGrid {
public:
    // `cell` in mm, > 0: the greatest reach that will be asked for.
    NearGrid(scoring::Box box, double cell)
        : m_corner(box.min),
          m_cell(cell),
          m_columns(static_cast<long>(box.width() / cell) + 1),
          m_rows(static_cast<long>(box.height() / cell) + 1),
          m_members(static_cast<std::size_t>(m_columns * m_rows)) {}

    void add(std::size_t index, scoring::Point place) { m_members[cellOf(place)].push_back({index, place}); }
    void remove(std::size_t index, scoring::Point place) {
        std::erase_if(m_members[cellOf(place)],
                      [index](const Member& member) { return member.index == index; });
    }
    // visit(index, place) for all within one cell of the place, always in the same order.
    template <typename Visit>
    void forEachNear(scoring::Point place, Visit visit) const {
        const long column = along(place.x - m_corner.x, m_columns);
        const long row = along(place.y - m_corner.y, m_rows);
        for (long y = std::max(0L, row - 1); y <= std::min(m_rows - 1, row + 1); ++y) {
            for (long x = std::max(0L, column - 1); x <= std::min(m_columns - 1, column + 1); ++x) {
                for (const Member& member : m_members[static_cast<std::size_t>(y * m_columns + x)]) {
                    visit(member.index, member.place);
                }
            }
        }
    }

private:
    struct Member {
        std::size_t index;
        scoring::Point place;
    };
    [[nodiscard]] long along(double offset, long count) const {
        return std::clamp(static_cast<long>(std::floor(offset / m_cell)), 0L, count - 1);
    }
    [[nodiscard]] std::size_t cellOf(scoring::Point place) const {
        return static_cast<std::size_t>(along(place.y - m_corner.y, m_rows) * m_columns +
                                        along(place.x - m_corner.x, m_columns));
    }

    scoring::Point m_corner;
    double m_cell;
    long m_columns, m_rows;
    std::vector<std::vector<Member>> m_members;
};

}  // namespace study
