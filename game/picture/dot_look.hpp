// How a fresh dot looks: colour, opacity, size and rim by its depth, tone and diameter.
// Defaults of the drawing from the trade: a dot of good depth is crisp and near black, one too
// shallow pale and brown, one too deep wide, blurred and blue-grey.
#pragma once

#include <scoring/dot.hpp>

#include "level/level.hpp"
#include "picture/complexion.hpp"

namespace picture {

struct DotLook {
    Rgb ink;
    float opacity = 0.86F;   // 0..1, of the middle of the dot
    float radiusMm = 0.14F;  // of the disc with the dot's area
    float rim = 0.15F;       // half the width of the soft edge, as a share of the radius
    float redness = 0.0F;    // of the skin around it, 0..1
    float flush = 0.0F;      // what it adds to the redness of the worked area, 1 = a good dot on type III
    float bloodMm = 0.0F;    // radius of its bead of blood; 0 = it did not bleed
    float blood = 0.0F;      // opacity of the bead, 1 = fresh
};

[[nodiscard]] DotLook freshLook(const scoring::Dot& dot, const level::Skin& skin,
                                const Complexion& complexion);

}  // namespace picture
