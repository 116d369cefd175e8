// The directions in which dots have their nearest neighbours.
#pragma once

#include <vector>

#include <scoring/measured.hpp>

#include "stats/neighbour_grid.hpp"
#include "stats/window.hpp"

namespace scoring {

// The direction to the nearest neighbour, in radians in [0, 2 pi) from +x towards +y, of every
// dot whose neighbour is at most as far as the window's edge (others may have a nearer one
// outside) and not on the same place; in the order of the places.
[[nodiscard]] std::vector<double> neighbourDirections(const std::vector<Point>& places, const Window& window,
                                                      const std::vector<Neighbour>& nearest);

// |mean of exp(i n theta)| and where it points: how much the directions favour n equally
// spaced ones (n = 2 rows, 4 a square, 6 a hexagonal lattice). 0..1, about 0.9/sqrt(m) for m
// directions by chance, 1 when all agree. Undefined without directions. Mardia and Jupp 2000.
struct Orientation {
    Measured strength;
    double direction = 0.0;  // radians in [0, 2 pi / n); 0 when undefined
};
[[nodiscard]] Orientation orientation(const std::vector<double>& directions, int fold);

}  // namespace scoring
