// The client's own shaved hair, painted.
#pragma once

#include <cstddef>
#include <vector>

#include "picture/complexion.hpp"
#include "picture/hair_field.hpp"
#include "picture/image.hpp"
#include "sheet/sheet_view.hpp"

namespace picture {

// Paints the hairs from `first` up to but not with `last` that the view shows, with the
// shadow they cast on the skin.
void paintStubble(Image& image, const sheet::SheetView& view, const std::vector<Hair>& hairs, Rgb colour,
                  std::size_t first, std::size_t last);

}  // namespace picture
