// Nearest neighbours among places that come one by one.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include <scoring/geometry.hpp>

#include "stats/cell_lists.hpp"
#include "stats/neighbour_grid.hpp"

namespace scoring {

class GrowingNeighbours {
public:
    // As CellLists.
    GrowingNeighbours(Box box, double cell, std::size_t most);

    // The place gets the next index. changed() and around() tell of it until the next one.
    void add(Point place);

    [[nodiscard]] std::size_t size() const { return m_places.size(); }
    // As NeighbourGrid::nearest() gives it: of equals the smallest index; kNone and infinite when alone.
    [[nodiscard]] Neighbour nearest(std::size_t index) const;
    // Earlier places that have the new one as their nearest neighbour now.
    [[nodiscard]] const std::vector<std::size_t>& changed() const { return m_changed; }
    // Every earlier place within reach() of the new one, and some beyond: index and squared distance.
    struct Around {
        std::size_t index = 0;
        double squared = 0.0;  // mm2
    };
    [[nodiscard]] const std::vector<Around>& around() const { return m_around; }
    [[nodiscard]] double reach() const { return m_reach; }  // mm

private:
    static constexpr long kRings = 3;  // of cells looked at around a new place

    void offer(std::size_t index, double squared);

    struct Nearest {
        double squared = std::numeric_limits<double>::infinity();  // mm2
        std::size_t index = kNone;
    };
    CellLists m_cells;
    double m_reach;
    std::vector<Point> m_places;
    std::vector<Nearest> m_nearest;
    std::vector<std::size_t> m_lonely;  // places whose nearest neighbour is farther than the reach
    std::vector<std::size_t> m_changed;
    std::vector<Around> m_around;
};

}  // namespace scoring
