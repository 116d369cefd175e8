// The area of a window without a rim.
#pragma once

#include "stats/window.hpp"

namespace scoring {

// |{x in W: distance to the boundary >= rim}| in mm2; rim >= 0 mm.
// Exact on rectangles. On polygons each horizontal line is cut exactly (the rim of one edge is
// convex, so it covers one interval), and the lines are summed by Gauss-Legendre quadrature
// between the heights at which edges or their rims begin and end; good to about 1e-5 of |W|.
[[nodiscard]] double erodedArea(const Window& window, double rim);

}  // namespace scoring
