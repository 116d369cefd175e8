// The boundary of the union of all zones: where the work as a whole ends, not where one
// density hands over to the next.
#pragma once

#include <utility>
#include <vector>

#include <scoring/geometry.hpp>
#include <scoring/scenario.hpp>

namespace scoring {

class Outline {
public:
    explicit Outline(const std::vector<Zone>& zones);
    // Distance in mm to the outline, never negative; infinite without zones.
    [[nodiscard]] double distanceTo(Point place) const;

private:
    std::vector<std::pair<Point, Point>> m_pieces;
};

}  // namespace scoring
