// The colours of a client's skin, by Fitzpatrick type, and of a practice skin.
#pragma once

#include "level/level.hpp"
#include "picture/colour.hpp"

namespace picture {

struct Complexion {
    Rgb tone;                     // in even light
    Rgb hair;                     // of stubble
    Rgb ink;                      // of the pigment chosen for this skin, in a dot of good depth
    float melanin = 1.0F;         // strength of brown mottling
    float blush = 1.0F;           // strength of red mottling
    float reaction = 1.0F;        // how much the skin reddens around fresh work; latex does not
    float shine = 1.0F;           // of the highlight
    float relief = 1.0F;          // depth of the furrows
    float curvature = 1.0F;       // how much the light falls off to the sides; latex lies flat
    float pores = 1.0F;           // depth of the follicles' openings
    Rgb flush{1.0F, 1.0F, 1.0F};  // factors on red, green and blue (0..1) of the reddest worked skin
};

[[nodiscard]] Complexion complexionOf(const level::Level& level);

}  // namespace picture
