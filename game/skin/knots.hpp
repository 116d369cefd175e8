// Curves through a few known places.
#pragma once

#include <array>
#include <cstddef>

namespace skin {

struct Knot {
    double at;
    double value;
};

// Piecewise linear, constant beyond the ends; `at` rises from knot to knot (two may be equal: a step).
template <std::size_t N>
[[nodiscard]] double along(const std::array<Knot, N>& knots, double at) {
    if (at <= knots.front().at) return knots.front().value;
    for (std::size_t i = 1; i < N; ++i) {
        const Knot& a = knots[i - 1];
        const Knot& b = knots[i];
        if (at <= b.at) return a.value + (b.value - a.value) * (at - a.at) / (b.at - a.at);
    }
    return knots.back().value;
}

}  // namespace skin
