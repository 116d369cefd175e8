#include "stats/j_function.hpp"

#include "stats/f_function.hpp"
#include "stats/g_function.hpp"

namespace scoring {
namespace {

constexpr double kMostFilled = 0.9;

}  // namespace

Curve jFunction(const std::vector<Point>& places, const Window& window, double step,
                const std::vector<double>& radii, DistanceCorrection correction) {
    Curve curve = gFunction(places, window, radii, correction);
    const Curve space = fFunction(places, window, step, radii, correction);
    if (curve.undefinedBecause.empty()) curve.undefinedBecause = space.undefinedBecause;
    for (std::size_t k = 0; k < radii.size(); ++k) {
        std::optional<double>& value = curve.values[k];
        const std::optional<double>& filled = space.values[k];
        if (!value || !filled) {
            value.reset();
        } else if (*filled > kMostFilled) {
            value.reset();
            curve.undefinedBecause = "less than a tenth of the window is that far from every dot";
        } else {
            value = (1.0 - *value) / (1.0 - *filled);
        }
    }
    return curve;
}

}  // namespace scoring
