// The zones' own axes: grids are laid along them and not along the sheet's, so that a sheet that is moved,
// turned or mirrored is counted in the same cells.
#pragma once

#include <vector>

#include <scoring/geometry.hpp>
#include <scoring/scenario.hpp>

namespace scoring {

struct SheetFrame {
    Point origin;        // mm, on the sheet
    Point along{1, 0};   // unit vector: the first axis
    Point across{0, 1};  // unit vector at a right angle to it: the second, to its left or its right

    [[nodiscard]] Point toFrame(Point place) const {
        const Point from = place - origin;
        return {dot(from, along), dot(from, across)};
    }
    [[nodiscard]] Point toSheet(Point inFrame) const {
        return origin + along * inFrame.x + across * inFrame.y;
    }
    // Corners of a box in the frame, on the sheet, in turn.
    [[nodiscard]] std::vector<Point> toSheet(const Box& inFrame) const;
};

// The first axis runs along the longest edge of the zones' outer rings, the way the ring is listed (of
// equally long ones the first), the second from it into that zone; the origin is the corner of the zones' box
// along these axes, so that they lie at x, y >= 0. Without zones the sheet's own axes.
[[nodiscard]] SheetFrame frameOf(const std::vector<Zone>& zones);

// Box of the zones in the frame, mm; empty without zones.
[[nodiscard]] Box boxIn(const SheetFrame& frame, const std::vector<Zone>& zones);

}  // namespace scoring
