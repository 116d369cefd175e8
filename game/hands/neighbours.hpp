// Which places are near a place: a grid of square cells as wide as the reach.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "hands/plan.hpp"

namespace hands {

class Neighbours {
public:
    // `reach` in mm, > 0; places must not be empty and must outlive the grid.
    Neighbours(const Places& places, double reach) : m_reach(reach) {
        m_min = places.front();
        scoring::Point max = places.front();
        for (const scoring::Point place : places) {
            m_min = {std::min(m_min.x, place.x), std::min(m_min.y, place.y)};
            max = {std::max(max.x, place.x), std::max(max.y, place.y)};
        }
        m_columns = cellAlong(max.x - m_min.x) + 1;
        m_rows = cellAlong(max.y - m_min.y) + 1;
        m_cells.resize(static_cast<std::size_t>(m_columns * m_rows));
        for (std::size_t i = 0; i < places.size(); ++i) {
            const scoring::Point from = places[i] - m_min;
            m_cells[static_cast<std::size_t>(cellAlong(from.y) * m_columns + cellAlong(from.x))].push_back(i);
        }
    }

    // Calls visit(index) for every place within the reach, and for some beyond, always in the
    // same order.
    template <typename Visit>
    void forEachNear(scoring::Point place, Visit visit) const {
        const long column = cellAlong(place.x - m_min.x);
        const long row = cellAlong(place.y - m_min.y);
        for (long y = std::max(0L, row - 1); y <= std::min(m_rows - 1, row + 1); ++y) {
            for (long x = std::max(0L, column - 1); x <= std::min(m_columns - 1, column + 1); ++x) {
                for (const std::size_t i : m_cells[static_cast<std::size_t>(y * m_columns + x)]) visit(i);
            }
        }
    }

private:
    [[nodiscard]] long cellAlong(double offset) const {
        return static_cast<long>(std::floor(offset / m_reach));
    }

    double m_reach;
    scoring::Point m_min;
    long m_columns = 1;
    long m_rows = 1;
    std::vector<std::vector<std::size_t>> m_cells;
};

}  // namespace hands
