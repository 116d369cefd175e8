// From figures to places in a plot.
#pragma once

#include "ui/kit/kit.hpp"

namespace ui {

struct PlotScale {
    ui_kit::Rect box;                // px
    double left = 0.0, right = 1.0;  // what stands at the box's ends, left < right
    double low = 0.0, high = 1.0;    // at its bottom and its top, low < high

    // Beyond the ends they go on: what may lie there is drawn within a clip.
    [[nodiscard]] float x(double value) const {
        return box.x + box.width * static_cast<float>((value - left) / (right - left));
    }
    [[nodiscard]] float y(double value) const {
        return box.bottom() - box.height * static_cast<float>((value - low) / (high - low));
    }
    [[nodiscard]] ImVec2 at(double across, double up) const { return {x(across), y(up)}; }
};

}  // namespace ui
