// The depth of every dot as a colour and a shape: how far it is from its zone's aim. The scale runs from blue
// (shallower) over ink to orange (deeper), which people of any colour sight tell apart, and the shape says
// the same again: a ring is too shallow, a disc in the band, a square too deep, a cross without a depth.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <scoring/dot.hpp>

#include "level/level.hpp"
#include "picture/image.hpp"
#include "sheet/sheet_view.hpp"

namespace picture {

// The scale ends at so many half-widths of the band on either side; what is farther off has the end's colour.
inline constexpr double kDepthScaleEnd = 3.0;

// How far off the aim, in half-widths of the zone's band (> 0 deeper). Absent without a depth or a zone.
[[nodiscard]] std::optional<double> offAim(const level::Level& level, const scoring::Dot& dot);
// The colour of the scale there, 0xRRGGBBAA, opaque.
[[nodiscard]] std::uint32_t depthColour(double halfWidthsOff);

struct DepthCounts {
    std::size_t shallow = 0, good = 0, deep = 0;
    std::size_t unknown = 0;  // without a depth, or outside every zone
};
[[nodiscard]] DepthCounts countDepths(const level::Level& level, const std::vector<scoring::Dot>& dots);

// Over a picture of `view` in which skin and dots are painted already; `scale` of the marks.
void paintDepths(Image& image, const sheet::SheetView& view, const level::Level& level,
                 const std::vector<scoring::Dot>& dots, double scale);

}  // namespace picture
