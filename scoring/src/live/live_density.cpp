#include "live/live_density.hpp"

#include <algorithm>

#include "live/settled.hpp"
#include "metrics/hairline.hpp"

namespace scoring {

LiveDensity::LiveDensity(const Ground& ground)
    : m_ground(ground), m_indexOf(ground.coreInCell.size(), kNone) {
    for (std::size_t cell = 0; cell < ground.coreInCell.size(); ++cell) {
        const double expected = ground.coreInCell[cell];
        if (expected <= 0.0) continue;
        m_indexOf[cell] = m_cells.size();
        m_cells.push_back(cellCount(cell, 0.0, expected));
        m_whole += expected;
    }
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell) m_order.push_back(rankedCell(cell));
    std::sort(m_order.begin(), m_order.end());
    findMiddle();
}

LiveDensity::Ranked LiveDensity::rankedCell(std::size_t cell) const {
    return {m_cells[cell].logRatio, cell, m_cells[cell].expected};
}

void LiveDensity::add(Point place) {
    const std::size_t owner = m_ground.cells.ownerOf(m_ground.field.raster().cellAt(place));
    if (owner == kNone) return;
    const std::size_t moved = m_indexOf[owner];
    if (moved == kNone) return;
    CellCount& cell = m_cells[moved];
    const Ranked before = rankedCell(moved);
    cell = cellCount(cell.cell, cell.found + 1.0, cell.expected);
    const Ranked now = rankedCell(moved);
    const auto from = std::lower_bound(m_order.begin(), m_order.end(), before);
    const auto to = std::lower_bound(from, m_order.end(), now);
    *std::move(from + 1, to, from) = now;
    if (!m_sure || (now.logRatio >= m_middle && before.logRatio <= m_middle)) findMiddle();
}

// Whether the cell of that rank is in the middle in whatever order the cells are added up, `before`
// being the dots expected of those below it.
bool LiveDensity::surely(std::size_t rank, double before) const {
    const CellCount& cell = m_cells[m_order[rank].cell];
    const double slack = 4.0 * (static_cast<double>(m_cells.size()) + 4.0) * kHalfUlp * m_whole;
    double upTo = before;
    for (std::size_t i = rank; i < m_order.size() && m_order[i].logRatio == cell.logRatio; ++i) {
        const CellCount& equal = m_cells[m_order[i].cell];
        if (equal.found != cell.found || equal.expected != cell.expected) return false;
        upTo += equal.expected;
    }
    return before < 0.5 * m_whole - slack && upTo > 0.5 * m_whole + slack;
}

void LiveDensity::findMiddle() {
    m_sure = true;
    if (!tellsDensity(m_whole)) return;  // 1, and no cell ever passes the middle
    double before = 0.0;                 // expected of all that stand below the tie that begins at `first`
    double sum = 0.0;
    std::size_t first = 0;
    for (std::size_t rank = 0; rank < m_order.size(); ++rank) {
        if (m_order[rank].logRatio != m_order[first].logRatio) {
            first = rank;
            before = sum;
        }
        sum += m_order[rank].expected;
        if (sum >= 0.5 * m_whole) break;
    }
    m_sure = surely(first, before);
    m_middle = m_order[first].logRatio;
    m_value = m_sure ? densityOf(m_cells[m_order[first].cell]) : ownDensity(m_cells);
}

}  // namespace scoring
