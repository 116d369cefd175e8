// A tablet as it lies before the hand, the part of it that is used, and the work area in that.
#pragma once

#include <optional>
#include <string_view>

#include "pen/tablet_area.hpp"
#include "ui/kit/kit.hpp"

namespace ui {

struct TabletDrawing {
    pen::Extent shape;              // of the whole tablet as it was made
    pen::TabletArea area;           // chosen
    pen::TabletArea used;           // of it, once cut to the screen's shape
    ui_kit::Rect work;              // the work area in shares of what the tablet reaches of the screen
    std::optional<pen::Place> pen;  // where the pen is, in the same
    bool pressed = false;
    std::string_view workWords;
};
// Fits it into the box and stands it in the middle.
void drawTablet(const ui_kit::Kit& kit, const ui_kit::Rect& box, const TabletDrawing& drawing);

}  // namespace ui
