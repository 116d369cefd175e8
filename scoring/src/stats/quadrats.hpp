// Counts in equal rectangles: is the density the same all over?
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/measured.hpp>

#include "stats/window.hpp"

namespace scoring {

// Pearson's X^2 = sum of (n_j - N/q)^2 / (N/q) over the q = columns x rows equal parts of a
// rectangle; dimensionless, about chi-squared with q - 1 degrees of freedom for randomness.
// A part holds its right and upper sides, and the first ones their left and lower sides too:
// the convention decides where dots lie on the lines (R's spatstat has the same). Undefined
// without places and where the window is no rectangle. columns, rows >= 1; not rounded.
// Greig-Smith 1952.
[[nodiscard]] Measured quadratChiSquared(const std::vector<Point>& places, const Window& window,
                                         std::size_t columns, std::size_t rows);

}  // namespace scoring
