// Guides, landmarks and the marked spots of a trace level on the skin. Words stand beside them
// in the window, not here.
#pragma once

#include "picture/image.hpp"
#include "sheet/guides.hpp"
#include "sheet/sheet_view.hpp"
#include "skin/stretch_field.hpp"

namespace picture {

// The same lines and marks where the skin under these fingers has them: both are drawn on skin. Long lines
// get points between, so that they bend.
[[nodiscard]] sheet::Guides onStretchedSkin(const sheet::Guides& guides, const skin::StretchField& field);

// Thin ink-teal lines with a light edge: the front solid, the line behind it dashed, the
// midline dotted, zones and patch fainter.
void paintGuides(Image& image, const sheet::SheetView& view, const sheet::Guides& guides);
// A small ring around a point for each marked spot. `marks` in mm.
void paintMarks(Image& image, const sheet::SheetView& view, const std::vector<scoring::Point>& marks);

}  // namespace picture
