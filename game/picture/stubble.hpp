// The client's own shaved hair: short strokes in groups of one to three, leaning forward.
#pragma once

#include <cstdint>
#include <vector>

#include "level/level.hpp"
#include "picture/complexion.hpp"
#include "picture/hair_field.hpp"
#include "picture/image.hpp"
#include "sheet/sheet_view.hpp"

namespace picture {

// One hair above the skin, mm on the sheet.
struct Hair {
    float rootX = 0.0F, rootY = 0.0F;
    float tipX = 0.0F, tipY = 0.0F;
    float width = 0.09F;
    float opacity = 0.8F;
};

// The hairs of a level within `extent` (mm), the same for the same level.
[[nodiscard]] std::vector<Hair> growStubble(const level::Level& level, const HairField& field,
                                            scoring::Box extent);

// Paints the hairs from `first` up to but not with `last` that the view shows, with the
// shadow they cast on the skin.
void paintStubble(Image& image, const sheet::SheetView& view, const std::vector<Hair>& hairs, Rgb colour,
                  std::size_t first, std::size_t last);

}  // namespace picture
