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
    // Whether distanceTo(place) < `distance` mm, sooner.
    [[nodiscard]] bool isNearerThan(double distance, Point place) const;

private:
    void makeBlocks();

    std::vector<std::pair<Point, Point>> m_pieces;
    std::vector<Box> m_blocks;  // boxes around runs of pieces, to skip the far ones
};

}  // namespace scoring
