#include <cmath>

#include "metrics/hairline.hpp"

namespace scoring {

Measured microIrregularity(const HairlineView& view) {
    if (!view.undefinedBecause.empty()) return Measured::undefined(view.undefinedBecause);
    double sum = 0.0;
    for (std::size_t i = 0; i < view.front.reach.size(); ++i) {
        const double away = view.front.reach[i] - view.front.smooth[i];
        sum += away * away;
    }
    return Measured::of(std::sqrt(sum / static_cast<double>(view.front.reach.size())));
}

}  // namespace scoring
