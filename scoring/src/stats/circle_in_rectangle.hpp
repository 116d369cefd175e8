// How much of a circle lies inside a rectangle: Ripley's edge correction.
#pragma once

#include <scoring/geometry.hpp>

namespace scoring {

// The angle in radians, 0..2 pi, under which the part of the circle inside the box is seen
// from its centre; times the radius it is the length inside. The centre lies in the box
// (closed), the radius is > 0 mm. Exact. Ripley 1977, Goreaud and Pelissier 1999.
[[nodiscard]] double angleInside(const Box& box, Point centre, double radius);

}  // namespace scoring
