// The bar at the top of every screen.
#pragma once

#include <string_view>

#include "ui/kit/controls.hpp"
namespace ui_kit {

// Places things along the bar from its right end.
class FromRight {
public:
    FromRight(const Kit& kit, const Rect& bar);
    // A box of that width and control height, with a gap to the one before.
    [[nodiscard]] Rect take(float width);
    void rule();
    [[nodiscard]] float left() const { return m_x; }

private:
    const Kit& m_kit;
    Rect m_bar;
    float m_x;
};

void barGround(const Kit& kit, const Rect& bar);
// Sign and name of the program.
void barSign(const Kit& kit, const Rect& bar);
// Back arrow, a quiet line and a title; true when the arrow was pressed. `right` is where the
// title must end.
[[nodiscard]] bool barTitle(const Kit& kit, const Rect& bar, float right, std::string_view above,
                            std::string_view title);

}  // namespace ui_kit
