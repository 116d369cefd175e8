// psi_n: do the neighbours of a dot stand like those of a lattice?
#pragma once

#include <complex>
#include <optional>
#include <vector>

#include <scoring/measured.hpp>

#include "stats/voronoi.hpp"

namespace scoring {

// psi_n(i) = sum over the sides j of the cell of (l_ij/L_i) exp(i n theta_ij), theta_ij the
// direction from dot i to dot j, l_ij the length of the side, L_i their sum: n-fold symmetry
// with weights that do not jump when a neighbour is lost (Mickel, Kapfer, Schroeder-Turk and
// Mecke 2013). |psi_6| = 1 in the hexagonal, |psi_4| = 1 in the square lattice.
// One a dot; none where the window may cut the cell, for those sides are not the cell's own.
[[nodiscard]] std::vector<std::optional<std::complex<double>>> bondOrder(const VoronoiCells& cells,
                                                                         const std::vector<Point>& places,
                                                                         int fold);

// The mean of |psi_n| and the modulus of the mean psi_n over all dots that have one: 0..1,
// dimensionless, not rounded. Undefined when none has.
struct BondOrderSummary {
    Measured local;   // order around each dot, whatever its direction
    Measured global;  // one direction throughout
};
[[nodiscard]] BondOrderSummary summarise(const std::vector<std::optional<std::complex<double>>>& order);

}  // namespace scoring
