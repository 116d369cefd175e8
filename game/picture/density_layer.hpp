// The density map over the skin: violet where the work is thinner than asked, crimson where it is denser,
// with contour lines at kDensityContours, dashed for thinner, whole for denser.
#pragma once

#include <array>
#include <cstdint>

#include "picture/density_map.hpp"
#include "picture/image.hpp"
#include "sheet/sheet_view.hpp"

namespace picture {

inline constexpr std::array<double, 2> kDensityContours{0.25, 0.5};  // shares, both ways

// What is laid over the skin there, 0xRRGGBBAA; clear where the work is as dense as asked.
[[nodiscard]] std::uint32_t densityColour(double deviation);

// Over a picture of `view`, in which skin and dots are painted already; `scale` of the lines.
void paintDensity(Image& image, const sheet::SheetView& view, const DensityMap& map, double scale);

}  // namespace picture
