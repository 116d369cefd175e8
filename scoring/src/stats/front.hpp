// The front of a hairline: where, along the line, the dots begin.
#pragma once

#include <optional>
#include <vector>

#include "ground.hpp"

namespace scoring {

struct Front {
    std::vector<double> at;      // arc length, mm
    std::vector<double> reach;   // f: n of the fifth-foremost dot in the window (see findFront), mm
    std::vector<double> smooth;  // f_lo, mm
    std::size_t holes = 0;       // windows with too few dots, where f = n_max
};

// Hairline coordinates of the dots that project between the ends of the line with n up to
// twice n_max, by growing t. Those up to n_max belong to the hairline; the rest is what lies
// behind a front that is itself up to n_max back.
[[nodiscard]] std::vector<LineCoordinates> hairlineDots(const Ground& ground,
                                                        const std::vector<Point>& places);

// Whether a dot at that place along the line is one of them.
[[nodiscard]] bool isHairlineDot(const FrontWindows& windows, const LineCoordinates& at);

// Half the width of the windows, mm of arc, for that density (see findFront).
[[nodiscard]] double frontHalfWidth(const FrontWindows& windows, double density);
// f of the window about `t`, mm, from the n of its dots, sorted; absent with too few of them.
[[nodiscard]] std::optional<double> frontReach(const FrontWindows& windows, double t, double density,
                                               const std::vector<double>& sorted);
// f_lo from f, and the deviation of the Gaussian that makes it, mm: this cut defines what is shape and
// what is irregularity.
inline constexpr double kFrontSmoothing = 7.0;
[[nodiscard]] std::vector<double> smoothFront(const FrontWindows& windows, const std::vector<double>& reach);

// `dots` as hairlineDots gives them; those beyond n_max are passed over. `density`, > 0, is the
// attempt's own over the target's: windows are widened by 1/sqrt(density) and the order, five, falls by
// sqrt(density), interpolated (and by what of a window lies beyond the line). Empty vectors when there
// are no windows.
[[nodiscard]] Front findFront(const FrontWindows& windows, const std::vector<LineCoordinates>& dots,
                              double density = 1.0);

}  // namespace scoring
