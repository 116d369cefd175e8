#include "metrics/hairline.hpp"
#include "stats/order.hpp"

namespace scoring {

Measured meanFront(const HairlineView& view) {
    if (!view.undefinedBecause.empty()) return Measured::undefined(view.undefinedBecause);
    return Measured::of(mean(view.front.smooth));
}

Measured frontOffset(const HairlineView& view, double expertMedian) {
    const Measured here = meanFront(view);
    return here.value ? Measured::of(*here.value - expertMedian) : here;
}

}  // namespace scoring
