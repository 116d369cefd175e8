#include "stats/circle_in_rectangle.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numbers>

namespace scoring {

double angleInside(const Box& box, Point centre, double radius) {
    assert(radius > 0.0);
    // Right, top, left, bottom: beyond each side lies one arc, of this half angle.
    const std::array<double, 4> distances{box.max.x - centre.x, box.max.y - centre.y, centre.x - box.min.x,
                                          centre.y - box.min.y};
    std::array<double, 4> half{};
    for (std::size_t side = 0; side < 4; ++side) {
        if (distances[side] < radius) half[side] = std::acos(std::max(distances[side], 0.0) / radius);
    }
    double outside = 0.0;
    for (std::size_t side = 0; side < 4; ++side) {
        outside += 2.0 * half[side];
        // Arcs of neighbouring sides overlap beyond the corner; those of opposite sides cannot,
        // because none is more than half a turn.
        outside -= std::max(half[side] + half[(side + 1) % 4] - 0.5 * std::numbers::pi, 0.0);
    }
    return std::max(2.0 * std::numbers::pi - outside, 0.0);
}

}  // namespace scoring
