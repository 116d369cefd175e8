// Lays one dot into a picture with exact coverage, so that the ink on the screen is the ink of
// the dot whatever its size and place between the pixels.
#pragma once

#include "picture/dot_look.hpp"
#include "picture/image.hpp"
#include "sheet/sheet_view.hpp"

namespace picture {

// Returns the pixels that may have changed; empty when the dot lies outside. Where a dot covers
// a pixel whole, skin and ink are mixed in sRGB by the look's opacity; a covered share of a
// pixel is taken in linear light. The sum of the coverage over the pixels is the dot's area
// (8 x 8 samples at the rim), but for the rounding to bytes: about 1 % from a radius of one
// pixel on, 3 % at half a pixel.
// Only pixels within `clip` are touched, each as it would be without it.
PixelBox splatDot(Image& image, sheet::Pixel centre, double pixelsPerMm, const DotLook& look,
                  const PixelBox& clip);
PixelBox splatDot(Image& image, sheet::Pixel centre, double pixelsPerMm, const DotLook& look);

}  // namespace picture
