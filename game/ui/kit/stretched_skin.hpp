// Skin under the fingers of the off hand, as practice and replay show it.
#pragma once

#include <functional>
#include <vector>

#include <SFML/System/Vector2.hpp>

#include "level/level.hpp"
#include "picture/pallor.hpp"
#include "sheet/sheet_view.hpp"
#include "skin/stretch_field.hpp"
#include "ui/kit/kit.hpp"

namespace ui_kit {

// Where the skin is white: `whitening` of a place on the sheet, mm, is 0 as usual .. 1 bloodless.
[[nodiscard]] picture::Pallor pallorOf(const level::Level& level,
                                       const std::function<double(scoring::Point)>& whitening);

// Each finger where it pulls to, with the way it has come, over a canvas that is moved by `shift` pixels.
void drawFingerMarks(const Kit& kit, const Rect& canvas, const sheet::SheetView& view, sf::Vector2i shift,
                     const std::vector<skin::StretchPoint>& fingers);

}  // namespace ui_kit
