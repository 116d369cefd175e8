#include "live/live_density.hpp"

#include <algorithm>
#include <numeric>

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
    m_order.resize(m_cells.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::stable_sort(m_order.begin(), m_order.end(), [this](std::size_t a, std::size_t b) {
        return m_cells[a].logRatio < m_cells[b].logRatio;
    });
    m_rank.resize(m_cells.size());
    for (std::size_t rank = 0; rank < m_order.size(); ++rank) m_rank[m_order[rank]] = rank;
    findMiddle();
}

void LiveDensity::add(Point place) {
    const std::size_t at = m_ground.field.raster().cellAt(place);
    if (at >= m_ground.cells.owner.size() || m_ground.cells.owner[at] == kNone) return;
    const std::size_t moved = m_indexOf[m_ground.cells.owner[at]];
    if (moved == kNone) return;
    CellCount& cell = m_cells[moved];
    const double before = cell.logRatio;
    cell = cellCount(cell.cell, cell.found + 1.0, cell.expected);
    std::size_t rank = m_rank[moved];
    for (; rank + 1 < m_order.size() && ranked(rank + 1).logRatio < cell.logRatio; ++rank) {
        m_order[rank] = m_order[rank + 1];
        m_rank[m_order[rank]] = rank;
    }
    m_order[rank] = moved;
    m_rank[moved] = rank;
    if (!m_sure || (cell.logRatio >= m_middle && before <= m_middle)) findMiddle();
}

// Whether the cell of that rank is in the middle in whatever order the cells are added up, `before`
// being the dots expected of those below it.
bool LiveDensity::surely(std::size_t rank, double before) const {
    const CellCount& cell = ranked(rank);
    const double slack = 4.0 * (static_cast<double>(m_cells.size()) + 4.0) * kHalfUlp * m_whole;
    double upTo = before;
    for (std::size_t i = rank; i < m_order.size() && ranked(i).logRatio == cell.logRatio; ++i) {
        if (ranked(i).found != cell.found || ranked(i).expected != cell.expected) return false;
        upTo += ranked(i).expected;
    }
    return before < 0.5 * m_whole - slack && upTo > 0.5 * m_whole + slack;
}

void LiveDensity::findMiddle() {
    m_sure = true;
    if (!tellsDensity(m_whole)) return;  // 1, and no cell ever passes the middle
    double before = 0.0;                 // expected of all that stand below the tie that `rank` opens
    double sum = 0.0;
    std::size_t first = 0;
    for (std::size_t rank = 0; rank < m_order.size(); ++rank) {
        if (ranked(rank).logRatio != ranked(first).logRatio) {
            first = rank;
            before = sum;
        }
        sum += ranked(rank).expected;
        if (sum >= 0.5 * m_whole) break;
    }
    m_sure = surely(first, before);
    m_middle = ranked(first).logRatio;
    m_value = m_sure ? densityOf(ranked(first)) : ownDensity(m_cells);
}

}  // namespace scoring
