// The distributions that intervals are made of, by Boost.Math: the one file that sees it.
#pragma once

#include <optional>

namespace assessment {

inline constexpr double kUpperTail = 0.975;             // of a two-sided 95 % interval
inline constexpr double kNormal95 = 1.959963984540054;  // the normal quantile at kUpperTail

[[nodiscard]] double normalBelow(double z);  // Phi(z)

// Student's t with `freedom` > 0 degrees of freedom: the quantile at kUpperTail, and the chance of |t| or
// more.
[[nodiscard]] double student95(double freedom);
[[nodiscard]] double studentBeyond(double t, double freedom);

// Fisher's F with `upper` and `lower` > 0 degrees of freedom, not necessarily whole: the quantile at
// kUpperTail. Absent where it is beyond the numbers of the machine (degrees of freedom near 0).
[[nodiscard]] std::optional<double> fisher95(double upper, double lower);

}  // namespace assessment
