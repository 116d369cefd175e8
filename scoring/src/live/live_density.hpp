// The attempt's own density over the target's, as ownDensity() gives it.
#pragma once

#include <cstddef>
#include <vector>

#include "ground.hpp"
#include "metrics/spacing.hpp"

namespace scoring {

// The core's cells in order of found/expected. A dot moves its cell up; only when the cell comes to the
// middle or passes it can the median be another. Then the weights are added up to it, and where
// ties or a sum close to the half leave it in doubt, ownDensity() decides.
class LiveDensity {
public:
    // Keeps a reference to the ground.
    explicit LiveDensity(const Ground& ground);

    // A dot of the core.
    void add(Point place);
    [[nodiscard]] double value() const { return m_value; }

private:
    // A cell where it stands in order: of equals the one with the smaller index first.
    struct Ranked {
        double logRatio = 0.0;
        std::size_t cell = 0;  // index into m_cells
        double expected = 0.0;
        friend bool operator<(const Ranked& a, const Ranked& b) {
            return a.logRatio != b.logRatio ? a.logRatio < b.logRatio : a.cell < b.cell;
        }
    };
    [[nodiscard]] Ranked rankedCell(std::size_t cell) const;
    void findMiddle();
    [[nodiscard]] bool surely(std::size_t rank, double before) const;

    const Ground& m_ground;
    std::vector<CellCount> m_cells;      // those with a part in the core, as coreCounts() gives them
    std::vector<std::size_t> m_indexOf;  // per cell of ground.cells: its place in m_cells, or kNone
    std::vector<Ranked> m_order;         // by growing logRatio
    double m_whole = 0.0;                // dots expected
    double m_value = 1.0;
    bool m_sure = false;    // the middle is known ...
    double m_middle = 0.0;  // ... and has this logRatio
};

}  // namespace scoring
