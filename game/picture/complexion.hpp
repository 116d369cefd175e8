// The colours of a client's skin, by Fitzpatrick type, and of a practice skin.
#pragma once

#include "level/level.hpp"
#include "picture/colour.hpp"

namespace picture {

struct Complexion {
    Rgb tone;                // in even light
    Rgb hair;                // of stubble
    float melanin = 1.0F;    // strength of brown mottling
    float blush = 1.0F;      // strength of redness, mottled and around fresh work
    float shine = 1.0F;      // of the highlight
    float relief = 1.0F;     // depth of the furrows
    float curvature = 1.0F;  // how much the light falls off to the sides; a sheet of latex lies flat
};

[[nodiscard]] Complexion complexionOf(const level::Level& level);

}  // namespace picture
