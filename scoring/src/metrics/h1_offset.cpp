#include "metrics/hairline.hpp"
#include "stats/order.hpp"

namespace scoring {

Measured meanFront(const HairlineView& view) {
    if (!view.undefinedBecause.empty()) return Measured::undefined(view.undefinedBecause);
    return Measured::of(mean(view.front.smooth));
}

Measured frontOffset(const HairlineView& view, double expertMedian) {
    return frontOffset(meanFront(view), expertMedian);
}

Measured frontOffset(const Measured& here, double expertMedian) {
    return here.value ? Measured::of(*here.value - expertMedian) : here;
}

}  // namespace scoring
