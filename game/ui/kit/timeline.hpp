// The time of an attempt: when the needle worked, where the faults are, where one looks.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/kit/icons.hpp"
#include "ui/kit/kit.hpp"

namespace ui_kit {

struct TimelineMark {
    float at = 0.0F;                          // 0..1
    std::optional<Mark> which = Mark::other;  // above the line; absent: only the number
    int number = 0;                           // shown below the line; 0: none
};

struct Timeline {
    std::span<const float> bars;          // of equal parts of the time, 0..1 of the height
    std::span<const TimelineMark> marks;  // what is drawn last lies on top
    float at = 0.0F;                      // 0..1
    std::string_view startText, endText;
};

// Height, px.
[[nodiscard]] float timelineHeight(const Kit& kit);
// Where the pointer holds the knob, 0..1; nothing while it does not.
[[nodiscard]] std::optional<float> timeline(const Kit& kit, const char* id, const Rect& box,
                                            const Timeline& what);

}  // namespace ui_kit
