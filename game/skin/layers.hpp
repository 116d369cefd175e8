// How the skin's layers resist a needle: force by depth, as the mean over the machine's strokes.
#pragma once

#include "level/level.hpp"

namespace skin {

// Depths in mm; each layer adds to those above it.
struct Layers {
    float epidermisEnd = 0.08F;  // 0.06-0.10 mm on the scalp (domain.md 1b)
    float papillaryEnd = 0.25F;
    float dermisEnd = 1.18F;     // the level's skin thickness; fat below. 1.18: anterior scalp (domain.md 1b)
    float toughness = 1.0F;      // factor on the force: thick skin and scars are tougher, 1 = Layers{}
    float epidermis = 1.0F;      // factor on the epidermis alone: dry skin
    float sideStiffness = 1.0F;  // factor of scar tissue on the sheet seen from above, 1 = healthy
};

// The skin at a place in relaxed skin, mm.
[[nodiscard]] Layers layersAt(const level::Level& level, scoring::Point place);

// Force in mN that holds back a needle whose tip goes `depth` mm deep into taut skin; 0 at depth
// <= 0, never falling with depth. Epidermis is tough, papillary dermis soft, reticular dermis
// dense, subcutis soft: the order is anatomy's, the figures are the simulator's own [default].
[[nodiscard]] float resistance(const Layers& layers, float depth);

// The other way round: how deep into taut anterior skin (Layers{}) the force goes that holds at `depth` mm in
// this taut skin, mm; 0 at depth <= 0. It is what a hand has to press that knows the skin, by the same law.
[[nodiscard]] float pressFor(const Layers& layers, float depth);

// How loose the skin is at a stretch of 0 slack .. 1 drum-tight: 1 .. 0. Most of the way to taut
// is gained by the first half of the pull [default].
[[nodiscard]] float looseness(float stretch);

// The same in skin of that looseness. Two things change. Loose skin gives way before it is
// pierced: it holds the tip up by `hold` of its full strength (1 = a slow tip, 0 = none). And its
// fibres lie in waves, so that once pierced it resists less for every millimetre.
[[nodiscard]] float resistance(const Layers& layers, float depth, float looseness, float hold);

}  // namespace skin
