// A small curve of a quantity over a short time.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/kit/kit.hpp"

namespace ui_kit {

struct Curve {
    std::span<const ImVec2> points;          // 0..1 along the time, 0..1 of the height, +y up; by time
    std::optional<float> bandLow, bandHigh;  // where it should be, 0..1 of the height; both or none
    std::optional<float> at;                 // a moment that is looked at, 0..1
    std::string_view name, value;            // over it
    std::string_view startText, endText;     // under its ends
};
// Height used, px; the width is the box's.
float curve(const Kit& kit, const Rect& box, const Curve& what);

}  // namespace ui_kit
