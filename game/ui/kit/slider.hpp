// A knob on a track: a value that is looked at while it is dragged.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/kit/kit.hpp"

namespace ui_kit {

// A named place on the track.
struct SliderTick {
    float at = 0.0F;  // 0..1
    std::string_view label = {};
};

// A stretch of the track that stands out.
struct SliderBand {
    float from = 0.0F;  // 0..1
    float to = 0.0F;
    Role role = Role::soft;
};

struct SliderMove {
    std::optional<float> to;  // 0..1: where the pointer holds the knob
    int steps = 0;            // that the arrow keys ask for while the slider has the focus, > 0 to the right
};

// Height with its labels, px.
[[nodiscard]] float sliderHeight(const Kit& kit);
// Draws the knob at `value` (0..1) over the box's width; what the person wants of it in this frame. Ticks
// from left to right; a label that would run into the one before it is left out, the last one never.
[[nodiscard]] SliderMove slider(const Kit& kit, const char* id, const Rect& box,
                                std::span<const SliderTick> ticks, std::span<const SliderBand> bands,
                                float value);

}  // namespace ui_kit
