// Where the client's own shaved hair grows, as a smooth field over the sheet. A level names
// its hair within the patch; beyond the patch it is taken to go on as it meets the edge.
#pragma once

#include <vector>

#include "level/level.hpp"

namespace skin {

class HairField {
public:
    explicit HairField(const level::Level& level);
    // How full the hair is at a place, as a share of the fullest area, 0..1; it thins out over
    // some millimetres towards bald skin. Bilinear between places 1 mm apart.
    [[nodiscard]] float share(float xMm, float yMm) const;
    // Follicular units per cm2 of the fullest area; 0 when there is no hair at all.
    [[nodiscard]] float fullest() const { return m_fullest; }

private:
    float m_fullest = 0.0F;
    float m_left = 0.0F;  // mm of the first place
    float m_bottom = 0.0F;
    int m_width = 0;  // places; 0 when there is no hair
    int m_height = 0;
    std::vector<float> m_shares;  // rows from the bottom
};

}  // namespace skin
