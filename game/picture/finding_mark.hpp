// The mark of one finding on the skin: a dashed ring around a gap, a triangle around a clump,
// twin rails along a row, boxes around dots of a wrong depth, a plain ring for the rest.
#pragma once

#include <optional>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/scorecard.hpp>

#include "picture/image.hpp"
#include "picture/stroke.hpp"
#include "sheet/sheet_view.hpp"

namespace picture {

// Places of the dots involved, or the finding's own place, mm; empty when it has none.
[[nodiscard]] std::vector<scoring::Point> placesOf(const scoring::Finding& finding,
                                                   const std::vector<scoring::Dot>& dots);

// Draws the mark with its white casing and returns the pixels around it; nothing when the
// finding has no place or lies wholly outside the picture.
std::optional<PixelBox> layFindingMark(Image& image, Mask& mask, const sheet::SheetView& view,
                                       const std::vector<scoring::Dot>& dots, const scoring::Finding& finding,
                                       double scale);

}  // namespace picture
