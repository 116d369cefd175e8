// Regions that follow a hairline.
#pragma once

#include <vector>

#include <scoring/geometry.hpp>

namespace level {

// The band between two signed distances from the curve, mm (> 0 towards the scalp), from its
// first to its last point. The edges follow the curve in steps of about 0.5 mm; where the
// curve bends more tightly than the distance, the edge keeps that distance by cutting the
// bend short. The curve needs two points, from < to (asserted).
[[nodiscard]] scoring::Polygon bandBehind(const std::vector<scoring::Point>& curve, double from, double to);

}  // namespace level
