// Where the client's own shaved hair grows, as a smooth field over the sheet. A level names
// its hair within the patch; beyond the patch it is taken to go on as it meets the edge.
#pragma once

#include <vector>

#include <scoring/geometry.hpp>

#include "level/level.hpp"

namespace picture {

class HairField {
public:
    explicit HairField(const level::Level& level);
    // Follicular units per cm2 at a place; thins out over some millimetres towards bald skin.
    [[nodiscard]] float perCm2(scoring::Point place) const;
    // The same as a share of the fullest area, 0..1; 0 when there is no hair at all.
    [[nodiscard]] float share(scoring::Point place) const;
    [[nodiscard]] float fullest() const { return m_fullest; }

private:
    struct Edge {
        scoring::Point from;
        scoring::Point to;
    };
    struct Area {
        scoring::Polygon polygon;
        std::vector<Edge> openEdges;  // those that do not lie on the patch's own edge
        float perCm2 = 0.0F;
    };
    [[nodiscard]] scoring::Point heldInPatch(scoring::Point place) const;

    scoring::Box m_patch;
    std::vector<Area> m_areas;
    float m_fullest = 0.0F;
};

}  // namespace picture
