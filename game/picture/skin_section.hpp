// The skin seen from the side: epidermis, upper and deep dermis, fat, and a shaved hair in it.
#pragma once

#include "picture/image.hpp"

namespace picture {

// What is above the skin stays clear. The surface is `surfacePx` from the image's top, depths
// are to scale; `thicknessMm` is that of epidermis and dermis.
[[nodiscard]] Image paintSkinSection(int width, int height, double surfacePx, double pixelsPerMm,
                                     double thicknessMm);

}  // namespace picture
