// One small stipple picture a unit of the course, drawn from its subject.
#pragma once

#include "ui/kit/kit.hpp"

namespace ui {

void unitArt(const ui_kit::Kit& kit, const ui_kit::Rect& box, int unit);

}  // namespace ui
