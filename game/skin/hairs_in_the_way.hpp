// Hairs that the needle lands on: the ones that the picture shows.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/geometry.hpp>

#include "level/level.hpp"

namespace skin {

// What a hair does to a tip that lands on it.
struct Glance {
    scoring::Point aside;  // mm: where the tip slides to, off the hair; 0, 0 = it met none
    double heldUp = 0.0;   // share of the press that the hair bears, 0 .. kMostHeldUp
};

// Laid out once a level, and only where the level has hair in the way.
class HairsInTheWay {
public:
    // Keeps nothing of the level by reference.
    explicit HairsInTheWay(const level::Level& level);

    // A needle of the level's diameter that lands at a place of relaxed skin, mm. It slides straight off the
    // nearest hair, to the side on which its middle is, until it is beside it: at most half a needle
    // and half a hair, 0.18 mm. The nearer to the hair's middle, the more of the press the hair bears
    // [default: no source tells of it but that dots are placed between hairs].
    [[nodiscard]] Glance at(scoring::Point place) const;

private:
    struct Strand {
        scoring::Point root;
        scoring::Point tip;
        double halfWidth = 0.0;
    };

    [[nodiscard]] std::size_t cellOf(scoring::Point place) const;

    scoring::Box m_box;  // of the cells, mm
    std::size_t m_columns = 0;
    double m_needleRadius;
    std::vector<std::vector<Strand>> m_cells;  // each strand in every cell that it may be met from
};

}  // namespace skin
