// Rows: equispaced, nearly collinear chains of dots.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/geometry.hpp>

#include "stats/neighbour_grid.hpp"

namespace scoring {

struct Spots {
    const std::vector<Point>& places;
    const std::vector<double>& pitches;  // mm, at each place
    const NeighbourGrid& grid;
};

// Chains of at least `fewest` dots, longest first. A link i-j has a length of 0.45 to 1.7
// pitches; two links follow each other when they bend less than 11 degrees, differ less than
// 22 % in length and each is the other's best continuation. Each link is in one chain at most.
[[nodiscard]] std::vector<std::vector<std::size_t>> chains(const Spots& spots, std::size_t fewest);

}  // namespace scoring
