// Paints rows of bare skin for a view.
#pragma once

#include "picture/image.hpp"
#include "picture/skin_map.hpp"
#include "sheet/sheet_view.hpp"

namespace picture {

// Fills the rows top <= y < bottom of an image of `view`. Opaque. Beyond the skin's extent
// lies a plain mat.
void paintSkinRows(Image& image, const sheet::SheetView& view, const SkinMap& map, int top, int bottom);

}  // namespace picture
