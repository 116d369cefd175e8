// Where a place is so far behind the hairline that nobody needs to know how far.
#pragma once

#include <vector>

#include <scoring/geometry.hpp>

namespace scoring {

// Whether each place of the box has n > `far` mm on the line, by tests that rounding cannot upset;
// false also when that is only not sure.
[[nodiscard]] bool isFarBehind(const LineProjection& line, const Box& box, double far);

}  // namespace scoring
