// How the skin's layers resist a needle: force by depth.
#pragma once

#include "level/level.hpp"

namespace skin {

// Depths in mm, stiffness in mN per mm of depth; each layer adds to those above it.
struct Layers {
    float epidermisEnd = 0.08F;  // 0.06-0.10 mm on the scalp (domain.md 1b)
    float papillaryEnd = 0.25F;
    float dermisEnd = 1.18F;  // the level's skin thickness; fat below
    float stiffness = 1.0F;   // factor of scar tissue, 1 = healthy
};

[[nodiscard]] Layers layersAt(const level::Level& level, scoring::Point place);

// Force in mN that holds back a needle whose tip is `depth` mm inside; 0 at depth <= 0, never
// falling with depth. Epidermis is tough, papillary dermis soft, reticular dermis dense,
// subcutis soft: the order is anatomy's, the figures are the simulator's own.
[[nodiscard]] float resistance(const Layers& layers, float depth);

}  // namespace skin
