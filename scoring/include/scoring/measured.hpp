// A figure as the score tells it: a value, or the reason why there is none.
#pragma once

#include <cmath>
#include <optional>
#include <string>

namespace scoring {

// A value, or the reason why there is none.
struct Measured {
    std::optional<double> value;
    std::string undefinedBecause;

    // Rounded to 1e-6 of its unit, so that the last bits of a sum, which may differ between
    // machines, never reach a score.
    [[nodiscard]] static Measured of(double value) { return {std::round(value * 1e6) / 1e6, {}}; }
    [[nodiscard]] static Measured undefined(std::string because) {
        return {std::nullopt, std::move(because)};
    }
};

}  // namespace scoring
