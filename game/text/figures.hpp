// Figures and sentences as people read them, the same in every window and on paper.
#pragma once

#include <string>

namespace text {

// With that many decimals and a true minus sign.
[[nodiscard]] std::string figure(double value, int decimals);
// "2", "2.5": a figure without needless decimals, one at most.
[[nodiscard]] std::string shortFigure(double value);
// "mm:ss"; negative counts as zero.
[[nodiscard]] std::string clockFigure(double seconds);
// With a capital letter at its beginning and a full stop at its end.
[[nodiscard]] std::string sentence(std::string text);

}  // namespace text
