// From figures to places in a plot.
#pragma once

#include <algorithm>

#include "ui/kit/kit.hpp"

namespace ui {

struct PlotScale {
    ui_kit::Rect box;                // px
    double left = 0.0, right = 1.0;  // what stands at the box's ends, left < right
    double low = 0.0, high = 1.0;    // at its bottom and its top, low < high

    // Beyond the ends it stays at them.
    [[nodiscard]] float x(double value) const {
        return box.x + box.width * static_cast<float>(std::clamp((value - left) / (right - left), 0.0, 1.0));
    }
    [[nodiscard]] float y(double value) const {
        return box.bottom() -
               box.height * static_cast<float>(std::clamp((value - low) / (high - low), 0.0, 1.0));
    }
    [[nodiscard]] ImVec2 at(double across, double up) const { return {x(across), y(up)}; }
};

}  // namespace ui
