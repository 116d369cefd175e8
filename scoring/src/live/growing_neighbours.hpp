// Nearest neighbours among places that come one by one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include <scoring/geometry.hpp>

#include "stats/neighbour_grid.hpp"

namespace scoring {

class GrowingNeighbours {
public:
    // A grid over `box` of cells with this side in mm, made larger where there would be more than `most`
    // of them. Places outside belong to the cell at the border that is nearest.
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
    static constexpr std::uint32_t kNoPlace = std::numeric_limits<std::uint32_t>::max();

    [[nodiscard]] long columnOf(double x) const;
    [[nodiscard]] long rowOf(double y) const;
    void lookAround(Point place);
    void offer(std::size_t index, double squared);

    struct Nearest {
        double squared = std::numeric_limits<double>::infinity();  // mm2
        std::size_t index = kNone;
    };
    Point m_corner;
    double m_cell;
    long m_columns = 1;
    long m_rows = 1;
    double m_reach;
    std::vector<std::uint32_t> m_newest;  // per cell: its newest place
    std::vector<std::uint32_t> m_before;  // per place: the one before it in its cell
    std::vector<Point> m_places;
    std::vector<Nearest> m_nearest;
    std::vector<std::size_t> m_lonely;  // places whose nearest neighbour is farther than the reach
    std::vector<std::size_t> m_changed;
    std::vector<Around> m_around;
};

}  // namespace scoring
