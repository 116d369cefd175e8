// Cutting polygons and segments by half planes and windows.
#pragma once

#include <vector>

#include "stats/window.hpp"

namespace scoring {

// All points p with dot(p - on, outwards) <= 0.
struct HalfPlane {
    Point on;
    Point outwards;
    [[nodiscard]] double beyond(Point place) const { return dot(place - on, outwards); }
};

// The points nearer to `site` than to `other`.
[[nodiscard]] HalfPlane nearerTo(Point site, Point other);

// The area in mm2 of the window inside all half planes. Exact but for rounding: each ring is
// cut by itself (Sutherland and Hodgman 1974), whose spurious sides enclose nothing.
[[nodiscard]] double areaInside(const Window& window, const std::vector<HalfPlane>& planes);

// Where the segment meets the window's rings, as shares of it, ascending.
[[nodiscard]] std::vector<double> crossings(const Window& window, Point from, Point to);

// The length in mm of the segment inside the window.
[[nodiscard]] double lengthInside(const Window& window, Point from, Point to);

}  // namespace scoring
