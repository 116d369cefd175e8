// Where a place is so far behind the hairline that nobody needs to know how far.
#pragma once

#include <vector>

#include <scoring/geometry.hpp>

namespace scoring {

// Whether each place between these corners (a convex polygon) has n > `far` mm on the line, by tests that
// rounding cannot upset; false also when that is only not sure.
[[nodiscard]] bool isFarBehind(const LineProjection& line, const std::vector<Point>& corners, double far);

}  // namespace scoring
