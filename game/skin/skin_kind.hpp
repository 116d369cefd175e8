// What a kind of skin is like to needle, fingers and pigment.
#pragma once

#include "level/level.hpp"

namespace skin {

// Factors on what normal skin does. Directions are the trade's where it names one (docs/skin.md), the
// figures are the simulator's own [default].
struct SkinFeel {
    float toughness = 1.0F;   // force by depth, in all layers
    float epidermis = 1.0F;   // force by depth, in the uppermost only
    float heelGrip = 1.0F;    // what the resting heel adds to the stretch
    double fingerGrip = 1.0;  // share of drum-tight up to which fingers hold
    int bleedingWear = 7;     // entries within one wound after which the next one bleeds
    double fading = 1.0;      // pace at which a healed dot pales and loses its edge
};

[[nodiscard]] SkinFeel feelOf(level::SkinKind kind);

}  // namespace skin
