#include "sheet_frame.hpp"

#include <algorithm>

namespace scoring {
namespace {

constexpr double kLonger = 1.0 + 1e-6;  // what rounding makes of equal edges does not choose between them

// Twice the area; > 0 when the ring runs with its inside on the left.
double turning(const std::vector<Point>& ring) {
    double twice = 0.0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        twice += cross(ring[i] - ring[0], ring[i + 1] - ring[0]);
    }
    return twice;
}

}  // namespace

std::vector<Point> SheetFrame::toSheet(const Box& inFrame) const {
    const auto corner = [this](double x, double y) { return toSheet(Point{x, y}); };
    return {corner(inFrame.min.x, inFrame.min.y), corner(inFrame.max.x, inFrame.min.y),
            corner(inFrame.max.x, inFrame.max.y), corner(inFrame.min.x, inFrame.max.y)};
}

SheetFrame frameOf(const std::vector<Zone>& zones) {
    SheetFrame frame;
    double longest = 0.0;
    for (const Zone& zone : zones) {
        const std::vector<Point>& ring = zone.area.outer;
        const double side = turning(ring) < 0.0 ? -1.0 : 1.0;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Point end = ring[(i + 1) % ring.size()];
            const double length = distance(ring[i], end);
            if (length <= kLonger * longest) continue;
            longest = length;
            frame.along = (end - ring[i]) * (1.0 / length);
            frame.across = Point{-frame.along.y, frame.along.x} * side;
        }
    }
    frame.origin = frame.toSheet(boxIn(frame, zones).min);
    return frame;
}

Box boxIn(const SheetFrame& frame, const std::vector<Zone>& zones) {
    std::vector<Point> corners;
    for (const Zone& zone : zones) {
        for (const Point corner : zone.area.outer) corners.push_back(frame.toFrame(corner));
    }
    return corners.empty() ? Box{} : bounds({corners, {}});
}

}  // namespace scoring
