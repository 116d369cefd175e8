// The scale of the picture: a bar of a round length with its millimetres.
#pragma once

#include "ui/kit/kit.hpp"

namespace ui_kit {

[[nodiscard]] float scalePlateWidth(const Kit& kit, double pixelsPerMm);
void scalePlate(const Kit& kit, const Rect& box, double pixelsPerMm);

}  // namespace ui_kit
