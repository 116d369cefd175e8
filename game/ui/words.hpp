// Figures and names in the words of the catalogue.
#pragma once

#include <string>

#include "level/level.hpp"
#include "ui/kit/kit.hpp"

namespace ui {

// "2", "2.5": a count of minutes without needless decimals.
[[nodiscard]] std::string minutesFigure(double minutes);
// "mm:ss"; negative counts as zero.
[[nodiscard]] std::string clockFigure(double seconds);
// With that many decimals and a true minus sign.
[[nodiscard]] std::string figure(double value, int decimals);
// "60 dots · 2 min"
[[nodiscard]] std::string loadOf(const ui_kit::Kit& kit, const level::Level& level);
[[nodiscard]] std::string unitName(const ui_kit::Kit& kit, int unit);
[[nodiscard]] std::string placeName(const ui_kit::Kit& kit, level::Place place);
// "Spacing, depth consistency"
[[nodiscard]] std::string criteriaOf(const ui_kit::Kit& kit, const level::Level& level);
// The pass lines in one sentence; says so where they are the program's default.
[[nodiscard]] std::string passLineOf(const ui_kit::Kit& kit, const level::Level& level);

// With a capital letter at its beginning and a full stop at its end.
[[nodiscard]] std::string sentence(std::string text);

}  // namespace ui
