#include <algorithm>
#include <cmath>

#include "metrics/hairline.hpp"

namespace scoring {
namespace {

constexpr double kStretch = 15.0;  // mm of line

// Root mean square about the straight line of least squares.
double aboutItsLine(const std::vector<double>& values, std::size_t first, std::size_t count) {
    const auto n = static_cast<double>(count);
    const double middle = 0.5 * (n - 1.0);
    double sum = 0.0;
    double tilt = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = static_cast<double>(i) - middle;
        sum += values[first + i];
        tilt += x * values[first + i];
        squares += x * x;
    }
    double rest = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = static_cast<double>(i) - middle;
        const double away = values[first + i] - sum / n - x * tilt / squares;
        rest += away * away;
    }
    return std::sqrt(rest / n);
}

}  // namespace

std::optional<Stretch> straightestStretch(const HairlineView& view) {
    const auto count = static_cast<std::size_t>(kStretch / std::max(view.step, 1e-6)) + 1;
    if (!view.undefinedBecause.empty() || view.front.reach.size() < count) return std::nullopt;
    Stretch best;
    for (std::size_t first = 0; first + count <= view.front.reach.size(); ++first) {
        const double here = aboutItsLine(view.front.reach, first, count);
        if (first > 0 && here >= best.rms) continue;
        best = {here, first + count / 2};
    }
    return best;
}

}  // namespace scoring
