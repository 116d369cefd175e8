// Areas cut down to a box.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/geometry.hpp>

namespace level {

// The parts of a simple ring (one that does not cross itself, no holes; mm) that lie in the box, each a
// simple ring again, in no particular order. A bay that the box cuts through leaves several. Slivers
// below kLeastPiece are left out; a box that is empty leaves none.
inline constexpr double kLeastPiece = 0.05;  // mm2
[[nodiscard]] std::vector<scoring::Polygon> clipped(const scoring::Polygon& area, const scoring::Box& box);

// The part of a polyline whose x rises that lies between two x; empty when less than two places are left.
[[nodiscard]] std::vector<scoring::Point> between(const std::vector<scoring::Point>& line, double x0,
                                                  double x1);

// The ring with as few corners as keep it within `tolerance` mm (Douglas and Peucker 1973); the tolerance is
// doubled until at most `most` are left. Of a ring of four corners or fewer, itself.
[[nodiscard]] std::vector<scoring::Point> simplified(const std::vector<scoring::Point>& ring,
                                                     double tolerance, std::size_t most);

}  // namespace level
