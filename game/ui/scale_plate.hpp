// The scale of the picture: a bar of a round length with its millimetres.
#pragma once

#include "ui/kit/kit.hpp"

namespace ui {

[[nodiscard]] float scalePlateWidth(const ui_kit::Kit& kit, double pixelsPerMm);
void scalePlate(const ui_kit::Kit& kit, const ui_kit::Rect& box, double pixelsPerMm);

}  // namespace ui
