// A figure that is known to lie between two bounds, where only its rounded value matters.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>

#include <scoring/measured.hpp>

namespace scoring {

inline constexpr double kHalfUlp = 0x1p-53;  // relative error of one rounding

// The measured value when every number from low to high is rounded to the same one; else nothing.
// Neither bound may be off by more than rounding.
[[nodiscard]] inline std::optional<Measured> settled(double low, double high) {
    // Wider than what Measured::of() adds by its own two roundings.
    const double slack = 8.0 * kHalfUlp * std::max(std::abs(low), std::abs(high));
    const Measured least = Measured::of(low - slack);
    const Measured most = Measured::of(high + slack);
    const bool same = *least.value == *most.value && std::signbit(*least.value) == std::signbit(*most.value);
    if (!same) return std::nullopt;
    return most;
}

}  // namespace scoring
