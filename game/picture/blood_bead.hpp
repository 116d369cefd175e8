// The bead of blood over a dot that bled: dark red, of an uneven outline, with the lamp in it.
#pragma once

#include <cstdint>

#include <scoring/geometry.hpp>

#include "picture/image.hpp"
#include "sheet/sheet_view.hpp"

namespace picture {

struct BloodBead {
    scoring::Point place;       // mm on the sheet, of the dot
    float radiusMm = 0.0F;      // about; the outline differs by a seventh
    float opacity = 0.0F;       // 0..1; 1 = fresh. Some of the ink shows through
    std::uint32_t ordinal = 0;  // of the dot; the bead's form is drawn from it
};

// Lays the bead; only pixels within `clip` are touched, each as it would be without it. The light
// comes from the sheet's upper left, however the view is turned.
void layBead(Image& image, const sheet::SheetView& view, const BloodBead& bead, const PixelBox& clip);
// The pixels that it may touch, within the image of the view.
[[nodiscard]] PixelBox boxOf(const sheet::SheetView& view, const BloodBead& bead);

}  // namespace picture
