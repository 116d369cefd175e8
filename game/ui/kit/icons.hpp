// Icons as polylines on a grid of 20 units, and the marks that stand for faults.
#pragma once

#include "ui/kit/kit.hpp"

namespace ui_kit {

enum class Icon {
    none,
    back,
    forward,
    tick,
    cross,
    play,
    clock,
    eye,
    help,
    plus,
    minus,
    again,
    pen,
    mouse,
    gear,
    user,
    flag,
    enter,
    ring,
    alert,
    head,
    pause,
    stepBack,
    stepOn,
    pin,
    lock,
    hand
};

// Drawn into a square of `size` px whose upper left corner is `place`.
void icon(const Kit& kit, Icon which, ImVec2 place, float size, Role role, float stroke = 1.6F);

// Shapes that mean the same everywhere: hollow ring, disc, square, dashed ring, three discs,
// barred discs, and for a fault without a shape of its own a diamond.
enum class Mark { shallow, good, deep, gap, clump, row, other };
void mark(const Kit& kit, Mark which, ImVec2 centre, float size);
[[nodiscard]] Role roleOf(Mark which);

// The program's sign: a cluster of dots.
void logo(const Kit& kit, ImVec2 place, float size);

}  // namespace ui_kit
