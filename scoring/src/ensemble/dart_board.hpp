// Accepts a dart when no earlier one is too near.
#pragma once

#include <vector>

#include <scoring/geometry.hpp>

#include "stats/cell_lists.hpp"

namespace scoring {

class DartBoard {
public:
    // `cell` in mm, about the smallest pitch. `evenness`: the least distance in pitches.
    DartBoard(Box bounds, double cell, double evenness);

    // True, and the dart stays, when its distance to every earlier one is at least `evenness`
    // times the harmonic mean of both pitches. After many refusals in a row the rule is eased
    // by 2 %, so that a board always fills.
    [[nodiscard]] bool accept(Point dart, double pitch);

private:
    struct Dart {
        Point place;
        double pitch;
    };
    [[nodiscard]] bool free(Point dart, double pitch) const;

    CellLists m_cells;
    double m_evenness;
    double m_greatestPitch = 0.0;
    int m_refusals = 0;
    std::vector<Dart> m_darts;
};

}  // namespace scoring
