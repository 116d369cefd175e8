#include <cmath>

#include "metrics/hairline.hpp"
#include "stats/order.hpp"

namespace scoring {

Measured macroShape(const HairlineView& view) {
    if (!view.undefinedBecause.empty()) return Measured::undefined(view.undefinedBecause);
    const double middle = mean(view.front.smooth);
    double sum = 0.0;
    for (const double here : view.front.smooth) sum += (here - middle) * (here - middle);
    return Measured::of(std::sqrt(sum / static_cast<double>(view.front.smooth.size())));
}

}  // namespace scoring
